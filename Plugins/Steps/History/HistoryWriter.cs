using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.History;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.History;

/// <summary>
/// Writes one opportunity with its ledgers, as SYSTEM, so that what is there afterwards is its history. Of what is there
/// already only what differs is written, so that nothing is set off that the history does not tell.
/// </summary>
/// <param name="pipeline">The operation.</param>
/// <param name="replay">The history.</param>
/// <param name="there">The opportunity as it is; null when it is not there.</param>
/// <param name="firstFiscalMonth">Month (1–12) in which the fiscal year begins.</param>
internal sealed class HistoryWriter(
    PipelineContext pipeline,
    HistoryReplay replay,
    LoadedHistory? there,
    Lazy<int> firstFiscalMonth
)
{
    private readonly HistoryRows _rows = new(pipeline, replay, there?.Row.OnHoldUntil, firstFiscalMonth);

    internal void Write()
    {
        Open();
        List<Entity> visits = [.. _rows.Visits()];
        visits.ForEach(Put);
        pipeline.OwnWrites.Update(_rows.CurrentVisit().Entity);
        List<Entity> others = [.. _rows.Changes(), .. _rows.Evaluations()];
        others.ForEach(Put);
        DeleteRest([.. visits.Concat(others).Select(row => row.Id)]);
        if (replay.Close is { } close)
        {
            pipeline.AsSystem.Execute(_rows.CloseRequest(close));
        }
    }

    /// <summary>
    /// The opportunity, open: a closed one is read-only, and cannot be created closed. Its current visit has to be
    /// there before it can be named.
    /// </summary>
    private void Open()
    {
        var row = _rows.Opportunity();
        if (there is null)
        {
            pipeline.OwnWrites.Create(row.Entity);
            return;
        }
        if (there.Row.State is not OpportunityState.Open)
        {
            pipeline.OwnWrites.Update(
                new Opportunity
                {
                    Entity = new Entity(Opportunity.Table, row.Id),
                    State = OpportunityState.Open,
                    StatusReason = Opportunity.DefaultOpenStatus,
                }.Entity
            );
        }
        row.Entity.Attributes.Remove(Opportunity.Columns.OverriddenCreatedOn);
        pipeline.OwnWrites.Update(RowDifference.Between(row.Entity, there.Row.Entity));
    }

    private void Put(Entity row)
    {
        if (there is null || !there.Ledgers.TryGetValue(row.Id, out var stored))
        {
            pipeline.OwnWrites.Create(row);
            return;
        }
        var difference = RowDifference.Between(row, stored);
        if (difference.Attributes.Count > 0)
        {
            MarkLoaded(difference);
            pipeline.OwnWrites.Update(difference);
        }
    }

    /// <summary>By its source, which nothing else writes again, the update of a visit is known as loaded history.</summary>
    private static void MarkLoaded(Entity row)
    {
        if (row.LogicalName == StageVisit.Table)
        {
            row[StageVisit.Columns.Source] = new StageVisit
            {
                Source = Domain.Ledger.VisitSource.Backfill,
            }.Entity[StageVisit.Columns.Source];
        }
    }

    /// <summary>Ledger rows that the history does not tell any more, and every close: the last one is made anew.</summary>
    private void DeleteRest(HashSet<Guid> told)
    {
        if (there is null)
        {
            return;
        }
        foreach (var row in there.Ledgers.Values.Where(row => !told.Contains(row.Id)))
        {
            pipeline.OwnWrites.Delete(row.LogicalName, row.Id);
        }
        foreach (var close in there.Closes)
        {
            pipeline.OwnWrites.Delete(OpportunityClose.Table, close);
        }
    }
}
