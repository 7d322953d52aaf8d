using Microsoft.Xrm.Sdk;

namespace TestPlugins;

/// <summary>Updates the row it was started by, which starts it again.</summary>
public sealed class UpdateAgain : Pluggable
{
    protected override void Run(
        IPluginExecutionContext7 context,
        IOrganizationServiceFactory factory,
        ITracingService trace
    ) =>
        factory
            .CreateOrganizationService(context.UserId)
            .Update(new Entity(context.PrimaryEntityName, context.PrimaryEntityId) { ["name"] = "again" });
}
