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

    /// <summary>One read; two more when something has changed since it was loaded.</summary>
    internal static LoadedHistories Of(PipelineContext pipeline, IReadOnlyList<OpportunityHistory> histories)
    {
        var rows = Rows(pipeline, histories).ToDictionary(row => row.Id);
        Guid[] changed =
        [
            .. histories
                .Where(history =>
                    rows.TryGetValue(history.Id, out var row) && row.HistoryHash != history.Hash
                )
                .Select(history => history.Id),
        ];
        var visits = LedgerOf(pipeline, StageVisit.Table, StageVisit.Columns.Opportunity, changed);
        var changes = LedgerOf(
            pipeline,
            OpportunityChange.Table,
            OpportunityChange.Columns.Opportunity,
            changed
        );
        return new LoadedHistories(
            rows.Values.ToDictionary(
                row => row.Id,
                row => new LoadedHistory(
                    row,
                    [.. visits[row.Id].Select(entry => entry.Id)],
                    [.. changes[row.Id].Select(entry => entry.Id)],
                    row.HistoryHash is not null && visits[row.Id].Concat(changes[row.Id]).All(IsLoaded)
                )
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

    private static IEnumerable<Opportunity> Rows(
        PipelineContext pipeline,
        IReadOnlyList<OpportunityHistory> histories
    )
    {
        var query = new QueryExpression(Opportunity.Table)
        {
            ColumnSet = new ColumnSet(Opportunity.Columns.HistoryHash, Opportunity.Columns.State),
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

    private static ILookup<Guid, Entity> LedgerOf(
        PipelineContext pipeline,
        string table,
        string opportunity,
        Guid[] opportunities
    )
    {
        if (opportunities.Length == 0)
        {
            return Enumerable.Empty<Entity>().ToLookup(row => row.Id);
        }
        var query = new QueryExpression(table)
        {
            ColumnSet = new ColumnSet(opportunity, StageVisit.Columns.Source),
            PageInfo = new PagingInfo { PageNumber = 1, Count = 5_000 },
        };
        query.Criteria.AddCondition(
            opportunity,
            ConditionOperator.In,
            [.. opportunities.Select(id => (object)id)]
        );
        return Pages(pipeline, query).ToLookup(row => row.GetAttributeValue<EntityReference>(opportunity).Id);
    }

    private static IEnumerable<Entity> Pages(PipelineContext pipeline, QueryExpression query)
    {
        EntityCollection page;
        do
        {
            page = pipeline.AsSystem.RetrieveMultiple(query);
            foreach (var row in page.Entities)
            {
                yield return row;
            }
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        } while (page.MoreRecords);
    }
}
