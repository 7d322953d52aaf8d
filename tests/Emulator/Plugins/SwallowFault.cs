using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace TestPlugins;

/// <summary>Reads a row that does not exist and goes on; configured as <c>again</c> it then tries another call.</summary>
public sealed class SwallowFault : Pluggable
{
    private readonly bool _again;

    public SwallowFault(string configuration) => _again = configuration == "again";

    protected override void Run(
        IPluginExecutionContext7 context,
        IOrganizationServiceFactory factory,
        ITracingService trace
    )
    {
        var service = factory.CreateOrganizationService(context.UserId);
        try
        {
            service.Retrieve("account", Guid.NewGuid(), new ColumnSet("name"));
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            trace.Trace("swallowed {0}", fault.Detail.ErrorCode);
        }

        if (_again)
        {
            service.Create(new Entity("account") { ["name"] = "after" });
        }
    }
}
