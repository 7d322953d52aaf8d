using System;
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

    /// <summary>The row as far as the rules look at it; faults when there is none.</summary>
    protected Entity Existing(PipelineEvent operation, Call call) =>
        Existing(operation, ExistingColumns.Of(TableOf(operation, call)), call);

    protected static Entity Existing(PipelineEvent operation, ColumnSet columns, Call call) =>
        Transaction(call).Store.Find(operation.Table, operation.RowId, columns)
        ?? throw Fault.NoRow(operation.Table, operation.RowId);

    /// <summary>Takes out what callers may not set, or faults, where the organisation does that.</summary>
    protected void DropInvalid(Table table, Entity row, Func<Column, bool> isValid)
    {
        if (Organization.Options.UnwritableColumnsRefused)
        {
            ColumnRules.EnsureValid(table, row, isValid);
        }

        ColumnRules.DropInvalid(table, row, isValid);
    }

    protected static Operation Transaction(Call call) =>
        call.Operation ?? throw Fault.Of(ErrorCode.TransactionNotStarted, "There is no active transaction.");
}
