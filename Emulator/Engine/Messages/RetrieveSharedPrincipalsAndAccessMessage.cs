using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Rows;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>With whom a row is shared, also by way of another row.</summary>
internal sealed class RetrieveSharedPrincipalsAndAccessMessage(Organization organization)
    : Message(organization)
{
    public override string Name => "RetrieveSharedPrincipalsAndAccess";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var target = Required<EntityReference>(request, "Target");
        var table = Organization.TableOf(target.LogicalName, call);
        var (row, shares) = Organization.Read(
            call,
            store =>
                (
                    store.Find(table.LogicalName, target.Id, ExistingColumns.Of(table)),
                    Shares.Of(new SecurityRows(store, Organization.Now), [target.Id])
                )
        );
        Organization.Security.EnsureRow(
            call,
            AccessRights.ReadAccess,
            table,
            row ?? throw Fault.NoRow(table.LogicalName, target.Id)
        );
        return Answer<RetrieveSharedPrincipalsAndAccessResponse>(
            Name,
            ("PrincipalAccesses", shares.Select(Of).ToArray())
        );
    }

    private static PrincipalAccess Of(Entity share) =>
        new()
        {
            Principal = new EntityReference(
                share.GetAttributeValue<string>("principaltypecode"),
                share.GetAttributeValue<Guid>("principalid")
            ),
            AccessMask = (AccessRights)Shares.RightsOf(share),
        };
}
