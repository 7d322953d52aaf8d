using Microsoft.Xrm.Sdk;

namespace TestPlugins;

/// <summary>Asks to be run again, every time.</summary>
public sealed class AskForRetry : Pluggable
{
    protected override void Run(
        IPluginExecutionContext7 context,
        IOrganizationServiceFactory factory,
        ITracingService trace
    ) => throw new InvalidPluginExecutionException(OperationStatus.Retry, 1, "busy");
}
