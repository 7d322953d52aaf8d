using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Metrics;

/// <summary>Reads the ledgers of many opportunities: four queries per few hundred of them, nothing per opportunity.</summary>
/// <param name="service">Who reads; needs read on opportunities, visits, changes and evaluations.</param>
/// <param name="mapping">Turns rows into ledgers.</param>
public sealed class LedgerReader(IOrganizationService service, LedgerMapping mapping)
{
    /// <summary>As many ids as one condition takes without trouble.</summary>
    private const int Together = 400;

    /// <summary>Every opportunity that is or was in a process, in no particular order.</summary>
    public IEnumerable<LedgerReading> All() => Read(InAProcess());

    /// <summary>Some opportunities, each once.</summary>
    public IEnumerable<LedgerReading> Of(IReadOnlyCollection<Guid> ids) =>
        Enumerable
            .Range(0, (ids.Count + Together - 1) / Together)
            .SelectMany(chunk => Read(ById(ids.Skip(chunk * Together).Take(Together))));

    /// <summary>The opportunities of a query on the opportunity table.</summary>
    /// <param name="opportunities">Ordered by id; its columns and paging are overwritten.</param>
    public IEnumerable<LedgerReading> Read(QueryExpression opportunities)
    {
        opportunities.ColumnSet = new ColumnSet(
            Opportunity.Columns.Owner,
            Opportunity.Columns.EstimatedValueBase,
            Opportunity.Columns.EstimatedCloseDate,
            Opportunity.Columns.CloseProbability,
            Opportunity.Columns.OnHoldUntil,
            Opportunity.Columns.State,
            Opportunity.Columns.StatusReason
        );
        return PagedRows.Pages(service, opportunities, Together).SelectMany(Read);
    }

    private static QueryExpression ById(IEnumerable<Guid> ids) =>
        ReferringRows.Query(Opportunity.Table, Opportunity.Columns.Id, [.. ids.Select(id => (object)id)]);

    private static QueryExpression InAProcess()
    {
        var query = new QueryExpression(Opportunity.Table);
        query.Criteria.AddCondition(Opportunity.Columns.VisitCount, ConditionOperator.GreaterThan, 0);
        query.AddOrder(Opportunity.Columns.Id, OrderType.Ascending);
        return query;
    }

    private IEnumerable<LedgerReading> Read(IReadOnlyList<Entity> page)
    {
        if (page.Count == 0)
        {
            return [];
        }
        object[] ids = [.. page.Select(row => (object)row.Id)];
        var visits = PagedRows
            .Of(service, VisitsOf(ids))
            .Select(row => new StageVisit { Entity = row })
            .ToLookup(visit => visit.OpportunityId);
        var changes = PagedRows
            .Of(service, ChangesOf(ids))
            .Select(row => new OpportunityChange { Entity = row })
            .ToLookup(change => change.OpportunityId);
        var evaluations = PagedRows
            .Of(service, EvaluationsOf(ids))
            .Select(row => new GateEvaluation { Entity = row })
            .ToLookup(evaluation => evaluation.OpportunityId);
        return page.SelectMany(row =>
            mapping.Of(
                new LedgerRows(
                    new Opportunity { Entity = row },
                    visits[row.Id],
                    changes[row.Id],
                    evaluations[row.Id]
                )
            )
        );
    }

    private static QueryExpression VisitsOf(object[] opportunities) =>
        ReferringRows.Query(
            StageVisit.Table,
            StageVisit.Columns.Opportunity,
            opportunities,
            StageVisit.Columns.Opportunity,
            StageVisit.Columns.Version,
            StageVisit.Columns.Stage,
            StageVisit.Columns.Sequence,
            StageVisit.Columns.EnteredOn,
            StageVisit.Columns.ExitedOn,
            StageVisit.Columns.ExitKind,
            StageVisit.Columns.CreditedTo,
            StageVisit.Columns.ExitCreditedTo,
            StageVisit.Columns.BusinessUnit,
            StageVisit.Columns.AmountIn,
            StageVisit.Columns.AmountOut,
            StageVisit.Columns.Gate,
            StageVisit.Columns.Judged,
            StageVisit.Columns.Placeholders,
            StageVisit.Columns.Source
        );

    private static QueryExpression ChangesOf(object[] opportunities) =>
        ReferringRows.Query(
            OpportunityChange.Table,
            OpportunityChange.Columns.Opportunity,
            opportunities,
            OpportunityChange.Columns.Opportunity,
            OpportunityChange.Columns.Sequence,
            OpportunityChange.Columns.Kind,
            OpportunityChange.Columns.ChangedOn,
            OpportunityChange.Columns.FromDate,
            OpportunityChange.Columns.ToDate,
            OpportunityChange.Columns.ToAmount,
            OpportunityChange.Columns.ToOwner,
            OpportunityChange.Columns.BusinessUnit
        );

    private static QueryExpression EvaluationsOf(object[] opportunities)
    {
        var query = ReferringRows.Query(
            GateEvaluation.Table,
            GateEvaluation.Columns.Opportunity,
            opportunities,
            GateEvaluation.Columns.Opportunity,
            GateEvaluation.Columns.FromStage,
            GateEvaluation.Columns.ToStage,
            GateEvaluation.Columns.Result,
            GateEvaluation.Columns.EvaluatedOn
        );
        query.Criteria.AddCondition(GateEvaluation.Columns.Forward, ConditionOperator.Equal, true);
        return query;
    }
}
