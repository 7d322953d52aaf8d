using Microsoft.Xrm.Sdk;

namespace TestPlugins;

/// <summary>Leaves a shared variable named <c>note</c>.</summary>
public sealed class ShareVariable : Pluggable
{
    protected override void Run(
        IPluginExecutionContext7 context,
        IOrganizationServiceFactory factory,
        ITracingService trace
    ) => context.SharedVariables["note"] = "left by stage " + context.Stage;
}
