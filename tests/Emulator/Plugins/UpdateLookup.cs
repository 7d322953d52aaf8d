using System;
using Microsoft.Xrm.Sdk;

namespace TestPlugins;

/// <summary>Updates a lookup of the row it was started by. Configured as <c>column=table=id</c>.</summary>
public sealed class UpdateLookup : Pluggable
{
    private readonly string[] _setting;

    public UpdateLookup(string configuration) => _setting = configuration.Split('=');

    protected override void Run(
        IPluginExecutionContext7 context,
        IOrganizationServiceFactory factory,
        ITracingService trace
    ) =>
        factory
            .CreateOrganizationService(context.UserId)
            .Update(
                new Entity(context.PrimaryEntityName, context.PrimaryEntityId)
                {
                    [_setting[0]] = new EntityReference(_setting[1], new Guid(_setting[2])),
                }
            );
}
