using Microsoft.Xrm.Sdk;

namespace TestPlugins;

/// <summary>The custom API: answers its Text, doubled.</summary>
public sealed class Echo : Pluggable
{
    protected override void Run(
        IPluginExecutionContext7 context,
        IOrganizationServiceFactory factory,
        ITracingService trace
    )
    {
        trace.Trace("stage={0}", context.Stage);
        var text = (string)context.InputParameters["Text"];
        context.OutputParameters["Answer"] = text + text;
    }
}
