using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

internal sealed class RetrieveRolePrivilegesRoleMessage(Organization organization) : Message(organization)
{
    public override string Name => "RetrieveRolePrivilegesRole";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var id = Required<Guid>(request, "RoleId");
        var table = Organization.TableOf("role", call);
        var (role, granted) = Organization.Read(
            call,
            store =>
            {
                var rows = new SecurityRows(store, Organization.Now);
                return (rows.Find("role", id), rows.Where("roleprivileges", "roleid", [id]));
            }
        );
        Organization.Security.EnsureRow(
            call,
            AccessRights.ReadAccess,
            table,
            role ?? throw Fault.NoRow("role", id)
        );
        return Answer<RetrieveRolePrivilegesRoleResponse>(
            Name,
            ("RolePrivileges", granted.Select(row => Of(row, role)).ToArray())
        );
    }

    private static RolePrivilege Of(Entity granted, Entity role) =>
        new(
            PrivilegeDepths.ToSdk(
                PrivilegeDepths.FromMask(granted.GetAttributeValue<int>("privilegedepthmask"))
            ),
            granted.GetAttributeValue<Guid>("privilegeid"),
            role.GetAttributeValue<EntityReference>("businessunitid")?.Id ?? Guid.Empty
        );
}
