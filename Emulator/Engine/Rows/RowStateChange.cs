using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>The main operation of SetState.</summary>
internal sealed class RowStateChange(Organization organization) : RowOperation(organization)
{
    private readonly Ownerships _ownerships = new(organization);
    private readonly FollowUps _followUps = new(organization);

    public override void Authorize(PipelineEvent operation, Call call) =>
        Organization.Security.EnsureRow(
            call,
            AccessRights.WriteAccess,
            TableOf(operation, call),
            Existing(operation, call)
        );

    public override void Run(PipelineEvent operation, Call call)
    {
        var table = TableOf(operation, call);
        var row = new Entity(table.LogicalName, operation.RowId)
        {
            ["statecode"] = operation.Input["State"],
            ["statuscode"] = operation.Input["Status"],
        };
        ColumnRules.EnsureKnown(table, row);
        StateRules.CompleteChange(table, row);
        var existing = Existing(operation, call);
        ClosedRows.EnsureMayChangeState(Organization, row, existing, call);
        ClosedRows.CompleteReopening(Organization, table, row, existing);
        row.SetIfExists(table, "modifiedon", Organization.Now);
        row.SetIfExists(table, "modifiedby", _ownerships.Caller(call));
        Transaction(call).Store.Update(row);
        Organization.Wrote(table.LogicalName, call);
        _followUps.AfterUpdate(row, existing, call);
    }
}
