using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Rows;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>What a user may do with a row. Teams are not supported.</summary>
internal sealed class RetrievePrincipalAccessMessage(Organization organization) : Message(organization)
{
    public override string Name => "RetrievePrincipalAccess";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var target = Required<EntityReference>(request, "Target");
        var principal = Required<EntityReference>(request, "Principal");
        if (principal.LogicalName != "systemuser")
        {
            throw Fault.NotSupported($"{Name} for a {principal.LogicalName}");
        }

        var table = Organization.TableOf(target.LogicalName, call);
        var row =
            Organization.Read(
                call,
                store => store.Find(table.LogicalName, target.Id, ExistingColumns.Of(table))
            ) ?? throw Fault.NoRow(table.LogicalName, target.Id);
        return Answer<RetrievePrincipalAccessResponse>(
            Name,
            ("AccessRights", Organization.Security.RightsOn(principal.Id, table, row, call))
        );
    }
}
