using System.Collections.Generic;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>What the main operations on one row have in common.</summary>
internal abstract class RowOperation(Organization organization) : IMainOperation
{
    protected Organization Organization { get; } = organization;

    public abstract void Authorize(PipelineEvent operation, Call call);

    public virtual IEnumerable<Batch> Passes(Batch batch) => [batch];

    public virtual void Prepare(PipelineEvent operation, Call call) { }

    public abstract void Run(PipelineEvent operation, Call call);

    protected Table TableOf(PipelineEvent operation, Call call) =>
        Organization.TableOf(operation.Table, call);

    /// <summary>The row with all its columns; faults when there is none.</summary>
    protected Entity Existing(PipelineEvent operation, Call call)
    {
        var store = Transaction(call).Store;
        return store.Find(operation.Table, operation.RowId, new ColumnSet(true))
            ?? throw Fault.NoRow(operation.Table, operation.RowId);
    }

    protected static Operation Transaction(Call call) =>
        call.Operation ?? throw Fault.Of(ErrorCode.TransactionNotStarted, "There is no active transaction.");
}
