using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace TestPlugins;

/// <summary>Sends a batch, which plug-ins must not.</summary>
public sealed class RunBatch : Pluggable
{
    protected override void Run(
        IPluginExecutionContext7 context,
        IOrganizationServiceFactory factory,
        ITracingService trace
    ) =>
        factory
            .CreateOrganizationService(context.UserId)
            .Execute(
                new ExecuteMultipleRequest
                {
                    Requests = new OrganizationRequestCollection(),
                    Settings = new ExecuteMultipleSettings(),
                }
            );
}
