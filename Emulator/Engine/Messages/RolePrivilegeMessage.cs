using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Query;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>Changes what a role permits. The caller needs the right to write the role.</summary>
internal abstract class RolePrivilegeMessage(Organization organization) : Message(organization)
{
    private const string Granted = "roleprivileges";

    /// <summary>Faults when the role or a privilege does not exist.</summary>
    /// <param name="isReplaced">Of the privileges that the role has, those that are taken away first.</param>
    protected void Change(
        OrganizationRequest request,
        Call call,
        Func<Guid, bool> isReplaced,
        IEnumerable<RolePrivilege> added
    )
    {
        var role = Required<Guid>(request, "RoleId");
        var table = Organization.TableOf("role", call);
        Organization.Join(
            call,
            joined =>
            {
                var rows = new SecurityRows(joined.Operation!.Store, Organization.Now);
                var row = rows.Find("role", role) ?? throw Fault.NoRow("role", role);
                Organization.Security.EnsureRow(joined, AccessRights.WriteAccess, table, row);
                Write(role, isReplaced, added, joined);
            }
        );
    }

    private void Write(Guid role, Func<Guid, bool> isReplaced, IEnumerable<RolePrivilege> added, Call call)
    {
        var store = call.Operation!.Store;
        var had = new SecurityRows(store, Organization.Now).Where(Granted, "roleid", [role]);
        foreach (var row in had.Where(row => isReplaced(row.GetAttributeValue<Guid>("privilegeid"))))
        {
            store.Delete(Granted, row.Id);
        }

        foreach (var privilege in added.DistinctBy(privilege => privilege.PrivilegeId))
        {
            _ = store.Exists("privilege", privilege.PrivilegeId)
                ? store.Insert(RolePrivileges.Row(role, privilege.PrivilegeId, DepthOf(privilege)))
                : throw Fault.NoRow("privilege", privilege.PrivilegeId);
        }

        Organization.Wrote(Granted, call);
    }

    private static AccessDepth DepthOf(RolePrivilege privilege) =>
        privilege.Depth is >= PrivilegeDepth.Basic and <= PrivilegeDepth.Global
            ? PrivilegeDepths.Of(privilege.Depth)
            : throw Fault.NotSupported($"The privilege depth {privilege.Depth}");
}
