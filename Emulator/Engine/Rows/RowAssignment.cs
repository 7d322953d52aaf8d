using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>The main operation of Assign: an update of the owner that raises no Update.</summary>
internal sealed class RowAssignment(Organization organization) : RowOperation(organization)
{
    private readonly OwnerChange _ownerChange = new(organization);
    private readonly Ownerships _ownerships = new(organization);
    private readonly FollowUps _followUps = new(organization);

    public override void Authorize(PipelineEvent operation, Call call)
    {
        var (table, existing) = (TableOf(operation, call), Existing(operation, call));
        Organization.Security.EnsureRow(call, AccessRights.AssignAccess, table, existing);
        _ownerChange.EnsureAllowed(table, Change(operation), existing, call);
    }

    public override void Run(PipelineEvent operation, Call call) =>
        Write(TableOf(operation, call), Change(operation), Existing(operation, call), call);

    /// <summary>Assigns without any event.</summary>
    public void Write(EntityReference target, EntityReference owner, Call call)
    {
        var table = Organization.TableOf(target.LogicalName, call);
        var existing = Transaction(call)
            .Store.Find(target.LogicalName, target.Id, ExistingColumns.Of(table))!;
        Write(table, new Entity(target.LogicalName, target.Id) { ["ownerid"] = owner }, existing, call);
    }

    private void Write(Table table, Entity row, Entity existing, Call call)
    {
        if (_ownerChange.Apply(table, row, existing, call) is not { } owner)
        {
            return;
        }

        row.SetIfExists(table, "modifiedon", Organization.Now);
        row.SetIfExists(table, "modifiedby", _ownerships.Caller(call));
        Transaction(call).Store.Update(row);
        Organization.Wrote(table.LogicalName, call);
        _followUps.AfterUpdate(row, existing, call);
        _ownerChange.Cascade(table, row.Id, owner, call);
    }

    private static Entity Change(PipelineEvent operation) =>
        new(operation.Table, operation.RowId)
        {
            ["ownerid"] = operation.Input["Assignee"] as EntityReference,
        };
}
