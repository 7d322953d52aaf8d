using System;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>Giving a row to somebody else, with the rows below that go along.</summary>
internal sealed class OwnerChange(Organization organization)
{
    private readonly Ownerships _ownerships = new(organization);

    public void EnsureAllowed(Table table, Entity target, Entity existing, Call call)
    {
        if (NewOwner(target, existing) is not { } owner)
        {
            return;
        }

        organization.Security.EnsureRow(call, AccessRights.AssignAccess, table, existing);
        var isChecked = organization.Options.OwnersMustRead && owner.LogicalName == "systemuser";
        if (isChecked && !CanRead(owner.Id, table, call))
        {
            throw Fault.Of(
                ErrorCode.PrincipalPrivilegeDenied,
                $"The user {owner.Id} lacks {PrivilegeName.Of(AccessRights.ReadAccess, table)} and cannot own rows of {table.LogicalName}."
            );
        }
    }

    /// <summary>Completes the row with what follows from a new owner; returns that owner, null when it stays.</summary>
    public EntityReference? Apply(Table table, Entity row, Entity existing, Call call)
    {
        var owner = NewOwner(row, existing);
        if (owner is not null)
        {
            _ownerships.Follow(table, row, call);
        }

        return owner;
    }

    /// <summary>Assigns the rows whose relationship says that they follow.</summary>
    public void Cascade(Table table, Guid id, EntityReference owner, Call call)
    {
        var parent = new EntityReference(table.LogicalName, id);
        var schema = organization.SchemaOf(call);
        foreach (var relationship in schema.ReferencesTo(table.LogicalName))
        {
            var action = relationship.Cascade.Assign;
            var child = schema.Table(relationship.ReferencingTable);
            if (action == CascadeAction.None || child.Ownership != Ownership.User)
            {
                continue;
            }

            var store = call.Operation!.Store;
            foreach (
                var childId in store.ReferencingIds(child.LogicalName, relationship.ReferencingColumn, parent)
            )
            {
                Follow(child, childId, action, owner, call);
            }
        }
    }

    private static EntityReference? NewOwner(Entity row, Entity existing)
    {
        var owner = row.GetAttributeValue<EntityReference>("ownerid");
        return owner is null || owner.Id == existing.GetAttributeValue<EntityReference>("ownerid")?.Id
            ? null
            : owner;
    }

    private bool CanRead(Guid user, Table table, Call call) =>
        organization.Security.Of(user, call).To(PrivilegeName.Of(AccessRights.ReadAccess, table)).Depth
        != Query.AccessDepth.None;

    private void Follow(Table child, Guid id, CascadeAction action, EntityReference owner, Call call)
    {
        var row = call.Operation!.Store.Find(child.LogicalName, id, ExistingColumns.Of(child))!;
        if (!CascadeActions.Covers(action, row, call))
        {
            return;
        }

        var inner = call with { IsInner = true, IsTrusted = true };
        var target = new EntityReference(child.LogicalName, id);
        if (organization.Options.CascadesRaiseAssign)
        {
            organization.Execute(new AssignRequest { Assignee = owner, Target = target }, inner);
            return;
        }

        new RowAssignment(organization).Write(target, owner, inner);
    }
}
