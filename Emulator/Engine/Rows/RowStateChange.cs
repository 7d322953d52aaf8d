using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>The main operation of SetState.</summary>
internal sealed class RowStateChange(Organization organization) : RowOperation(organization)
{
    private readonly Ownerships _ownerships = new(organization);

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
        ClosedRows.EnsureMayChangeState(Organization, row, Existing(operation, call), call);
        row.SetIfExists(table, "modifiedon", Organization.Now);
        row.SetIfExists(table, "modifiedby", _ownerships.Caller(call));
        Transaction(call).Store.Update(row);
        Organization.Wrote(table.LogicalName, call);
    }
}
