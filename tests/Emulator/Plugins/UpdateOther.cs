using Microsoft.Xrm.Sdk;

namespace TestPlugins;

/// <summary>A plug-in that only some packages register.</summary>
public sealed class UpdateOther : Pluggable
{
    protected override void Run(
        IPluginExecutionContext7 context,
        IOrganizationServiceFactory factory,
        ITracingService trace
    ) => trace.Trace("nothing to do");
}
