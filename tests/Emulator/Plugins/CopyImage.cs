using Microsoft.Xrm.Sdk;

namespace TestPlugins;

/// <summary>Writes what the image <c>before</c> says of <c>test_count</c> into <c>test_code</c>; <c>none</c> when nothing.</summary>
public sealed class CopyImage : Pluggable
{
    protected override void Run(
        IPluginExecutionContext7 context,
        IOrganizationServiceFactory factory,
        ITracingService trace
    )
    {
        var before = context.PreEntityImages["before"];
        var target = (Entity)context.InputParameters["Target"];
        target["test_code"] = before.Contains("test_count") ? $"{before["test_count"]}" : "none";
    }
}
