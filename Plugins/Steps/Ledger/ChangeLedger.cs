using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Ledger;

/// <summary>Writes the changes of one opportunity, as SYSTEM.</summary>
/// <param name="pipeline">The operation, in stage 40: the row is locked, so that sequences have no gaps or twins.</param>
/// <param name="process">The version the opportunity is pinned to.</param>
/// <param name="row">The opportunity after the changes.</param>
internal sealed class ChangeLedger(PipelineContext pipeline, ProcessDefinition process, Opportunity row)
{
    /// <summary>One read, one more for a close date, and one write for each change.</summary>
    /// <param name="opportunityId">The opportunity.</param>
    /// <param name="changes">What happened at this instant, in order.</param>
    internal void Append(Guid opportunityId, IReadOnlyList<LedgerChange> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }
        var credit = LedgerOwners.Of(pipeline, row.Owner, OpportunityChange.ReadPrivilege);
        var sequence = LastSequence(opportunityId);
        foreach (var change in changes)
        {
            var written = RowOf(opportunityId, checked(++sequence), change);
            written.CreditedTo = row.Owner;
            written.BusinessUnitId = credit?.BusinessUnitId;
            if (credit is { MayOwnRow: true })
            {
                written.Owner = row.Owner;
            }
            pipeline.OwnWrites.Create(written.Entity);
        }
    }

    private OpportunityChange RowOf(Guid opportunityId, int sequence, LedgerChange change) =>
        new()
        {
            Entity = new Entity(OpportunityChange.Table, LedgerChange.IdOf(opportunityId, sequence)),
            OpportunityId = opportunityId,
            Sequence = sequence,
            ChangedOn = pipeline.Now,
            Change = change,
            CrossesQuarter =
                change.Kind == ChangeKind.CloseDate
                && change.CrossesQuarter(FiscalYear.FirstMonth(pipeline.AsSystem)),
            Name = $"{Word(change.Kind)} ({sequence})",
            CurrencyId = row.CurrencyId,
            Rate = BaseAmounts.Of(pipeline, row).Rate,
            RowCurrencyId = process.BaseCurrencyId,
            Source = VisitSource.Live,
        };

    private static string Word(ChangeKind kind) =>
        kind == ChangeKind.CloseDate ? "Close date" : kind.ToString();

    private int LastSequence(Guid opportunityId)
    {
        var query = new QueryExpression(OpportunityChange.Table)
        {
            ColumnSet = new ColumnSet(OpportunityChange.Columns.Sequence),
            TopCount = 1,
        };
        query.Criteria.AddCondition(
            OpportunityChange.Columns.Opportunity,
            ConditionOperator.Equal,
            opportunityId
        );
        query.AddOrder(OpportunityChange.Columns.Sequence, OrderType.Descending);
        var last = pipeline.AsSystem.RetrieveMultiple(query).Entities.FirstOrDefault();
        return last is null ? 0 : new OpportunityChange { Entity = last }.Sequence ?? 0;
    }
}
