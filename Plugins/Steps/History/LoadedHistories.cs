using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.History;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.History;

/// <summary>What is there of the opportunities of a payload.</summary>
internal sealed class LoadedHistories
{
    private readonly Dictionary<Guid, LoadedHistory> _there;

    private LoadedHistories(Dictionary<Guid, LoadedHistory> there) => _there = there;

    /// <summary>One read; four more when something has changed since it was loaded.</summary>
    internal static LoadedHistories Of(PipelineContext pipeline, IReadOnlyList<OpportunityHistory> histories)
    {
        var rows = Opportunities(pipeline, histories).ToDictionary(row => row.Id);
        object[] changed =
        [
            .. histories
                .Where(history =>
                    rows.TryGetValue(history.Id, out var row) && row.HistoryHash != history.Hash
                )
                .Select(history => (object)history.Id),
        ];
        var visits = RowsOf(pipeline, StageVisit.Table, changed);
        var changes = RowsOf(pipeline, OpportunityChange.Table, changed);
        var evaluations = RowsOf(pipeline, GateEvaluation.Table, changed);
        var closes = ClosesOf(pipeline, changed);
        return new LoadedHistories(
            rows.Values.ToDictionary(
                row => row.Id,
                row =>
                {
                    var ledgers = visits[row.Id].Concat(changes[row.Id]).ToList();
                    return new LoadedHistory(
                        row,
                        ledgers.Concat(Loaded(row.Id, evaluations[row.Id])).ToDictionary(entry => entry.Id),
                        [.. closes[row.Id].Select(close => close.Id)],
                        row.HistoryHash is not null && ledgers.All(IsLoaded)
                    );
                }
            )
        );
    }

    /// <summary>The opportunity of that id; null when it is not there.</summary>
    internal LoadedHistory? Of(Guid id) => _there.TryGetValue(id, out var loaded) ? loaded : null;

    /// <summary>What is to become of a history.</summary>
    internal HistoryFate FateOf(OpportunityHistory history) =>
        Of(history.Id) switch
        {
            null => HistoryFate.Created,
            { Row.HistoryHash: var hash } when hash == history.Hash => HistoryFate.Unchanged,
            { IsLoadedOnly: true } => HistoryFate.Changed,
            _ => HistoryFate.Taken,
        };

    /// <summary>Both ledgers have the source in a column of the same name.</summary>
    private static bool IsLoaded(Entity row) =>
        new StageVisit { Entity = row }.Source == VisitSource.Backfill;

    /// <summary>Those that were loaded; others tell of moves that were tried here, and stay.</summary>
    private static IEnumerable<Entity> Loaded(Guid opportunity, IEnumerable<Entity> evaluations)
    {
        var rows = evaluations.ToList();
        var ids = Enumerable
            .Range(1, rows.Count)
            .Select(sequence => HistoryEvaluation.IdOf(opportunity, sequence))
            .ToArray();
        return rows.Where(row => ids.Contains(row.Id));
    }

    private static IEnumerable<Opportunity> Opportunities(
        PipelineContext pipeline,
        IReadOnlyList<OpportunityHistory> histories
    )
    {
        var query = new QueryExpression(Opportunity.Table)
        {
            ColumnSet = new ColumnSet(
                Opportunity.Columns.HistoryHash,
                Opportunity.Columns.State,
                Opportunity.Columns.OnHoldUntil,
                Opportunity.Columns.Owner,
                Opportunity.Columns.EstimatedValue,
                Opportunity.Columns.Currency,
                Opportunity.Columns.EstimatedCloseDate,
                Opportunity.Columns.Version,
                Opportunity.Columns.VisitCount
            ),
        };
        query.Criteria.AddCondition(
            Opportunity.Columns.Id,
            ConditionOperator.In,
            [.. histories.Select(history => (object)history.Id)]
        );
        return pipeline
            .AsSystem.RetrieveMultiple(query)
            .Entities.Select(row => new Opportunity { Entity = row });
    }

    /// <summary>Whole rows of a table that is all ours, by opportunity: its column is named alike in all of them.</summary>
    private static ILookup<Guid, Entity> RowsOf(
        PipelineContext pipeline,
        string table,
        object[] opportunities
    )
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.AddOrder(table + "id", OrderType.Ascending);
        return Read(pipeline, query, StageVisit.Columns.Opportunity, opportunities);
    }

    /// <summary>One for each opportunity that was loaded closed: no more than a payload has.</summary>
    private static ILookup<Guid, Entity> ClosesOf(PipelineContext pipeline, object[] opportunities)
    {
        var query = new QueryExpression(OpportunityClose.Table)
        {
            ColumnSet = new ColumnSet(OpportunityClose.Columns.Opportunity),
        };
        query.AddOrder(OpportunityClose.Columns.Opportunity, OrderType.Ascending);
        return Read(pipeline, query, OpportunityClose.Columns.Opportunity, opportunities);
    }

    private static ILookup<Guid, Entity> Read(
        PipelineContext pipeline,
        QueryExpression query,
        string opportunity,
        object[] opportunities
    )
    {
        if (opportunities.Length == 0)
        {
            return Enumerable.Empty<Entity>().ToLookup(row => row.Id);
        }
        query.Criteria.AddCondition(opportunity, ConditionOperator.In, opportunities);
        return PagedRows
            .Of(pipeline.AsSystem, query)
            .ToLookup(row => row.GetAttributeValue<EntityReference>(opportunity).Id);
    }
}
