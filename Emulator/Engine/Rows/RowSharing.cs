using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>The main operation of Grant-, Modify- and RevokeAccess: one row of <c>principalobjectaccess</c> per share.</summary>
/// <param name="combine">Rights there were and rights asked for give the rights there will be.</param>
internal sealed class RowSharing(
    Organization organization,
    Func<AccessRights, AccessRights, AccessRights> combine
) : RowOperation(organization)
{
    private readonly InheritedShares _inherited = new(organization);

    public static PipelineEvent Event(string message, EntityReference target, OrganizationRequest request) =>
        new(message, target.LogicalName) { RowId = target.Id, Input = request.Parameters };

    public override void Authorize(PipelineEvent operation, Call call) =>
        Organization.Security.EnsureRow(
            call,
            AccessRights.ShareAccess,
            TableOf(operation, call),
            Existing(operation, call)
        );

    public override void Run(PipelineEvent operation, Call call)
    {
        var (principal, asked) = Asked(operation);
        var store = Transaction(call).Store;
        var share = Shares
            .Of(new SecurityRows(store, Organization.Now), [operation.RowId])
            .FirstOrDefault(row => row.GetAttributeValue<Guid>("principalid") == principal.Id);
        var had = (AccessRights)(share?.GetAttributeValue<int>("accessrightsmask") ?? 0);
        Write(operation, principal, share, combine(had, asked), call);
    }

    private void Write(
        PipelineEvent operation,
        EntityReference principal,
        Entity? share,
        AccessRights rights,
        Call call
    )
    {
        var store = Transaction(call).Store;
        var inherited = share?.GetAttributeValue<int>("inheritedaccessrightsmask") ?? 0;
        if (share is not null)
        {
            store.Delete(Shares.Table, share.Id);
        }

        if (rights != AccessRights.None || inherited != 0)
        {
            store.Insert(
                new Entity(Shares.Table)
                {
                    ["objectid"] = operation.RowId,
                    ["objecttypecode"] = operation.Table,
                    ["principalid"] = principal.Id,
                    ["principaltypecode"] = principal.LogicalName,
                    ["accessrightsmask"] = (int)rights,
                    ["inheritedaccessrightsmask"] = inherited,
                }
            );
        }

        Organization.Wrote(Shares.Table, call);
        var isRevoked = rights == AccessRights.None;
        _inherited.Follow(
            TableOf(operation, call),
            operation.RowId,
            rules => isRevoked ? rules.Unshare : rules.Share,
            call
        );
    }

    private static (EntityReference Principal, AccessRights Asked) Asked(PipelineEvent operation) =>
        operation.Input.TryGetValue("PrincipalAccess", out var access) && access is PrincipalAccess granted
            ? (granted.Principal, granted.AccessMask)
            : ((EntityReference)operation.Input["Revokee"], AccessRights.None);
}
