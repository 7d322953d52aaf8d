using System;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>The main operation of Create.</summary>
internal sealed class RowCreation(Organization organization) : RowOperation(organization)
{
    private readonly Ownerships _ownerships = new(organization);
    private readonly LookupRules _lookups = new(organization);
    private readonly MoneyRules _money = new(organization);
    private readonly AutoNumbers _numbers = new(organization);
    private readonly FlowInstances _flows = new(organization);
    private readonly FollowUps _followUps = new(organization);
    private readonly OpportunityCustomer _customer = new(organization.Options);
    private readonly FormRequirements _required = new(organization.Options);
    private readonly UnspecifiedTimes _times = new(organization);

    public override void Authorize(PipelineEvent operation, Call call)
    {
        var table = TableOf(operation, call);
        var target = operation.Target;
        ColumnRules.EnsureKnown(table, target);
        DropInvalid(table, target, column => column.ValidForCreate || IsState(column));
        if (target.Contains("overriddencreatedon"))
        {
            Organization.Security.EnsurePrivilege(call, StandardPrivileges.OverrideCreatedOn);
        }

        HomeUnits.Complete(table, target, Organization.Security.Of(call).BusinessUnitId);
        EnsureMayCreate(table, target, call);
        Organization.Columns.EnsureMayWrite(table, target, ColumnRights.Create, call);
        _lookups.EnsureAllowed(table, target, call);
    }

    public override void Prepare(PipelineEvent operation, Call call)
    {
        var (table, target) = (TableOf(operation, call), operation.Target);
        var chosen = target.Id == Guid.Empty ? target.GetAttributeValue<Guid?>(table.PrimaryId) : target.Id;
        target.Id = chosen ?? Guid.NewGuid();
        if (chosen is not null || Organization.Options.NewIdsKnownInPreOperation)
        {
            operation.RowId = target.Id;
        }

        target[table.PrimaryId] = target.Id;
        if (Organization.Options.TargetsShowPlatformColumns)
        {
            Complete(table, target, call);
        }

        if (Organization.Options.AutoNumbersBeforePreOperation)
        {
            _numbers.Complete(table, target, call);
        }

        LookupRules.Note(operation);
    }

    public override void Run(PipelineEvent operation, Call call)
    {
        var table = TableOf(operation, call);
        _numbers.Complete(table, operation.Target, call);
        var row = ValueCopy.Of(operation.Target);
        ColumnRules.EnsureKnown(table, row);
        ColumnRules.Check(table, row);
        _required.Ensure(table, row, null);
        _times.Complete(table, row, call);
        if (!Organization.Options.TargetsShowPlatformColumns)
        {
            Complete(table, row, call);
        }

        OpportunityRevenue.EnsureProvided(row);
        _lookups.EnsurePluginsAllowed(table, operation, call);
        StateRules.CompleteNew(table, row);
        _ownerships.Set(table, row, call);
        _money.Complete(table, row, null, call);
        FullNames.Complete(table, row, null);
        Notes.Complete(row);
        _customer.Complete(table, row, null);
        _flows.CompleteNew(table, row, call);
        _lookups.EnsureExist(table, row, call);
        AlternateKeys.EnsureUnique(table, row, Transaction(call).Store, Organization.Options);
        var id = Insert(row, call);
        operation.RowId = id;
        operation.Output["id"] = id;
        operation.ImageRow = new EntityReference(operation.Table, id);
        _followUps.AfterCreate(row, call);
    }

    private void Complete(Table table, Entity row, Call call)
    {
        SetAuthorship(table, row, call);
        _ownerships.Set(table, row, call);
        if (Organization.Options.CreateSetsDefaults)
        {
            NewRowDefaults.Set(table, row);
        }

        StateRules.CompleteNew(table, row);
        _money.Complete(table, row, null, call);
    }

    private static bool IsState(Column column) => column.Type == ColumnType.State;

    private Guid Insert(Entity row, Call call)
    {
        var store = Transaction(call).Store;
        if (store.Exists(row.LogicalName, row.Id))
        {
            throw Fault.Of(ErrorCode.DuplicateRecord, "Cannot insert duplicate key.");
        }

        var id = store.Insert(row);
        Organization.Wrote(row.LogicalName, call);
        return id;
    }

    private void EnsureMayCreate(Table table, Entity target, Call call)
    {
        var row = new Entity(table.LogicalName);
        if (table.Ownership == Ownership.User)
        {
            row["ownerid"] = target.GetAttributeValue<EntityReference>("ownerid") ?? _ownerships.Caller(call);
            row["owningbusinessunit"] = _ownerships.UnitOf((EntityReference)row["ownerid"], call);
            if (((EntityReference)row["ownerid"]).Id != call.UserId)
            {
                Organization.Security.EnsureRow(call, AccessRights.AssignAccess, table, row);
            }
        }

        if (table.Ownership == Ownership.Business)
        {
            row["businessunitid"] = target.GetAttributeValue<EntityReference>("businessunitid");
        }

        Organization.Security.EnsureRow(call, AccessRights.CreateAccess, table, row);
    }

    private void SetAuthorship(Table table, Entity target, Call call)
    {
        var (now, caller) = (Organization.Now, new EntityReference("systemuser", call.UserId));
        var overridden = target.GetAttributeValue<DateTime?>("overriddencreatedon");
        target.SetIfExists(table, "createdon", overridden ?? now);
        if (overridden is not null)
        {
            target["overriddencreatedon"] = now;
        }

        foreach (var column in (string[])["createdby", "modifiedby"])
        {
            target.SetIfExists(table, column, caller);
        }

        target.SetIfExists(table, "modifiedon", now);
        target.SetIfExists(table, "organizationid", OrganizationColumn(table));
        if (table.IsActivity)
        {
            target.SetIfExists(table, "activitytypecode", table.LogicalName);
        }
    }

    private object OrganizationColumn(Table table) =>
        table.Find("organizationid")?.IsLookup == true
            ? new EntityReference("organization", Organization.Id)
            : Organization.Id;
}
