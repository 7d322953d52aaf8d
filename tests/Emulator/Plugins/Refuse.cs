using Microsoft.Xrm.Sdk;

namespace TestPlugins;

/// <summary>Refuses every operation with code 1234.</summary>
public sealed class Refuse : Pluggable
{
    protected override void Run(
        IPluginExecutionContext7 context,
        IOrganizationServiceFactory factory,
        ITracingService trace
    )
    {
        trace.Trace("about to refuse");
        throw new InvalidPluginExecutionException(OperationStatus.Canceled, 1234, "SP1234: not today");
    }
}
