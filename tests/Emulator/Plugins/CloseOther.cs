using System;
using Microsoft.Xrm.Sdk;

namespace TestPlugins;

/// <summary>Records the outcome of another opportunity, as a closing activity. Configured as <c>id=state</c>.</summary>
public sealed class CloseOther : Pluggable
{
    private readonly string[] _setting;

    public CloseOther(string configuration) => _setting = configuration.Split('=');

    protected override void Run(
        IPluginExecutionContext7 context,
        IOrganizationServiceFactory factory,
        ITracingService trace
    ) =>
        factory
            .CreateOrganizationService(context.UserId)
            .Create(
                new Entity("opportunityclose")
                {
                    ["opportunityid"] = new EntityReference("opportunity", new Guid(_setting[0])),
                    ["opportunitystatecode"] = new OptionSetValue(int.Parse(_setting[1])),
                }
            );
}
