using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>The main operation of Update.</summary>
internal sealed class RowUpdate(Organization organization) : RowOperation(organization)
{
    private readonly Ownerships _ownerships = new(organization);
    private readonly LookupRules _lookups = new(organization);
    private readonly MoneyRules _money = new(organization);
    private readonly FlowInstances _flows = new(organization);
    private readonly FollowUps _followUps = new(organization);
    private readonly OwnerChange _ownerChange = new(organization);
    private readonly OpportunityCustomer _customer = new(organization.Options);
    private readonly FormRequirements _required = new(organization.Options);
    private readonly UnspecifiedTimes _times = new(organization);

    public override void Authorize(PipelineEvent operation, Call call)
    {
        var (table, target) = (TableOf(operation, call), operation.Target);
        ColumnRules.EnsureKnown(table, target);
        DropInvalid(table, target, column => column.ValidForUpdate);
        var existing = Existing(operation, call);
        Organization.Security.EnsureRow(call, AccessRights.WriteAccess, table, existing);
        Organization.Columns.EnsureMayWrite(table, target, ColumnRights.Update, call);
        RowVersions.EnsureMatch(table, operation, existing);
        ClosedRows.EnsureWritable(Organization, target, existing, call);
        _ownerChange.EnsureAllowed(table, target, existing, call);
        _lookups.EnsureAllowed(table, target, call);
    }

    public override IEnumerable<Batch> Passes(Batch batch) =>
        Organization.Options.StateUpdateFiresTwice ? StateSplit.Of(batch) : [batch];

    public override void Prepare(PipelineEvent operation, Call call)
    {
        var (table, target) = (TableOf(operation, call), operation.Target);
        target[table.PrimaryId] = target.Id;
        if (Organization.Options.TargetsShowPlatformColumns)
        {
            Sign(table, target, call);
        }

        LookupRules.Note(operation);
    }

    public override void Run(PipelineEvent operation, Call call)
    {
        var table = TableOf(operation, call);
        ColumnRules.EnsureKnown(table, operation.Target);
        _lookups.EnsurePluginsAllowed(table, operation, call);
        FlowInstances.EnsureActive(table, operation, call);
        RowVersions.EnsureStillMatches(operation, Transaction(call).Store);
        var row = ValueCopy.Of(operation.Target);
        if (!Organization.Options.TargetsShowPlatformColumns)
        {
            Sign(table, row, call);
        }

        _times.Complete(table, row, call);
        if (Organization.Options.StateUpdatesRaiseSetState && StateSplit.HasState(row))
        {
            new UpdatedState(Organization, () => Write(table, row, call)).Raise(table, row, call);
            return;
        }

        Write(table, row, call);
    }

    /// <summary>Writes without any event, as the platform does for its own changes.</summary>
    public void Write(Entity row, Call call)
    {
        var table = Organization.TableOf(row.LogicalName, call);
        Sign(table, row, call);
        Write(table, row, call);
    }

    private void Sign(Table table, Entity row, Call call)
    {
        row.SetIfExists(table, "modifiedon", Organization.Now);
        row.SetIfExists(table, "modifiedby", _ownerships.Caller(call));
    }

    private void Write(Table table, Entity row, Call call)
    {
        var needed = ExistingColumns.Of(table, withAmounts: row.Contains("transactioncurrencyid"));
        var existing =
            Transaction(call).Store.Find(table.LogicalName, row.Id, needed)
            ?? throw Fault.NoRow(table.LogicalName, row.Id);
        ColumnRules.EnsureKnown(table, row);
        ColumnRules.Check(table, row);
        _required.Ensure(table, row, existing);
        OpportunityRevenue.EnsureProvided(row);
        HomeUnits.EnsureKept(table, row);
        _flows.CompleteChange(table, row, call);
        StateRules.CompleteChange(table, row);
        _flows.CompleteFinish(table, row);
        ClosedRows.EnsureMayChangeState(Organization, row, existing, call);
        ClosedRows.CompleteReopening(Organization, table, row, existing);
        _money.Complete(table, row, existing, call);
        FullNames.Complete(table, row, existing);
        Notes.Complete(row);
        _customer.Complete(table, row, existing);
        _lookups.EnsureExist(table, row, call);
        var owner = _ownerChange.Apply(table, row, existing, call);
        EnsureKeys(table, row, existing, call);
        Transaction(call).Store.Update(row);
        Organization.Wrote(table.LogicalName, call);
        _followUps.AfterUpdate(row, existing, call);
        if (owner is not null)
        {
            _ownerChange.Cascade(table, row.Id, owner, call);
        }
    }

    private void EnsureKeys(Table table, Entity row, Entity existing, Call call)
    {
        if (!table.Keys.Any(key => key.Columns.Any(row.Contains)))
        {
            return;
        }

        var merged = ValueCopy.Of(existing);
        foreach (var (column, value) in row.Attributes)
        {
            merged[column] = value;
        }

        AlternateKeys.EnsureUnique(table, merged, Transaction(call).Store, Organization.Options);
    }
}
