using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.History;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.History;

/// <summary>Writes one opportunity with its ledgers, as SYSTEM, so that what is there afterwards is its history.</summary>
internal sealed class HistoryWriter(PipelineContext pipeline, HistoryReplay replay, LoadedHistory? there)
{
    private readonly HistoryRows _rows = new(pipeline, replay);

    internal void Write()
    {
        Open();
        List<Entity> visits = [.. _rows.Visits()];
        Put(visits, there?.Visits);
        pipeline.OwnWrites.Update(_rows.CurrentVisit().Entity);
        List<Entity> changes = [.. _rows.Changes()];
        Put(changes, there?.Changes);
        DeleteRest(StageVisit.Table, visits, there?.Visits);
        DeleteRest(OpportunityChange.Table, changes, there?.Changes);
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
        pipeline.OwnWrites.Update(row.Entity);
    }

    private void Put(IEnumerable<Entity> rows, ICollection<Guid>? before)
    {
        foreach (var row in rows)
        {
            if (before?.Contains(row.Id) == true)
            {
                pipeline.OwnWrites.Update(row);
            }
            else
            {
                pipeline.OwnWrites.Create(row);
            }
        }
    }

    private void DeleteRest(string table, IEnumerable<Entity> rows, ICollection<Guid>? before)
    {
        foreach (var id in (before ?? []).Except(rows.Select(row => row.Id)))
        {
            pipeline.OwnWrites.Delete(table, id);
        }
    }
}
