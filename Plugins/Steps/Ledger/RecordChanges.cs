using System.Collections.Generic;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using static Crm.SalesProcess.Tables.Opportunity;

namespace Crm.SalesProcess.Steps.Ledger;

/// <summary>
/// Writes down from what to what the owner, the amount and the close date of an opportunity changed. An owner change
/// comes first: what else changes in the same save is credited to the new owner.
/// </summary>
[Step(
    Message.Update,
    Table,
    PipelineStage.PostOperation,
    Rank = 300,
    Filter = [Columns.Owner, Columns.EstimatedValue, Columns.Currency, Columns.EstimatedCloseDate],
    PreImage = [
        Columns.Owner,
        Columns.EstimatedValue,
        Columns.Currency,
        Columns.ExchangeRate,
        Columns.EstimatedCloseDate,
    ],
    PostImage = [
        Columns.Owner,
        Columns.EstimatedValue,
        Columns.Currency,
        Columns.ExchangeRate,
        Columns.EstimatedCloseDate,
        Columns.Version,
    ]
)]
[Step(
    Message.Assign,
    Table,
    PipelineStage.PostOperation,
    Rank = 300,
    PreImage = [Columns.Owner, Columns.Currency],
    PostImage = [Columns.Owner, Columns.Currency, Columns.ExchangeRate, Columns.Version]
)]
public sealed class RecordChanges : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        var after = pipeline.After<Opportunity>();
        if (after.VersionId is not { } version || pipeline.OwnWrites.IsLoading(pipeline.RowId))
        {
            return;
        }
        List<LedgerChange> changes = [.. Between(pipeline.Before<Opportunity>(), after)];
        if (changes.Count > 0)
        {
            new ChangeLedger(pipeline, ProcessVersions.Get(pipeline, version), after).Append(
                pipeline.RowId,
                changes
            );
        }
    }

    private static IEnumerable<LedgerChange> Between(Opportunity before, Opportunity after)
    {
        if (before.Owner?.Id != after.Owner?.Id)
        {
            yield return LedgerChange.OfOwner(Of(before.Owner), Of(after.Owner));
        }
        if (before.EstimatedValue != after.EstimatedValue || before.CurrencyId != after.CurrencyId)
        {
            yield return LedgerChange.OfAmount(InBase(before), InBase(after));
        }
        if (before.EstimatedCloseDate != after.EstimatedCloseDate)
        {
            yield return LedgerChange.OfCloseDate(before.EstimatedCloseDate, after.EstimatedCloseDate);
        }
    }

    private static decimal? InBase(Opportunity row) =>
        new BaseAmounts(row.ExchangeRate).InBase(row.EstimatedValue);

    private static Principal? Of(EntityReference? owner) =>
        owner is null ? null : new Principal(owner.Id, owner.LogicalName == Team.Table);
}
