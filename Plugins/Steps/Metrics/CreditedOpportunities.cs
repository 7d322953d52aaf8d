using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Metrics;

/// <summary>
/// The opportunities that may count for a rep in a span of time: those with a visit or a change credited to the rep in
/// it. What others sold is never read, so the work grows with the rep, not with the organisation.
/// </summary>
/// <param name="service">Who reads.</param>
/// <param name="rep">A user or a team.</param>
/// <param name="from">First instant, UTC.</param>
/// <param name="to">First instant after, UTC.</param>
internal sealed class CreditedOpportunities(
    IOrganizationService service,
    EntityReference rep,
    DateTime from,
    DateTime to
)
{
    /// <summary>Their ids, each once. Four queries.</summary>
    internal IReadOnlyCollection<Guid> Ids() =>
        new HashSet<Guid>(
            new[] { Visited(), Left(), Changed(), Received() }
                .SelectMany(query => PagedRows.Of(service, query))
                .Select(row => row.GetAttributeValue<Guid>(Opportunity.Columns.Id))
        );

    /// <summary>A visit entered under the rep that touches the span.</summary>
    private QueryExpression Visited()
    {
        var visit = Visit(out var query);
        visit.AddCondition(StageVisit.Columns.CreditedTo, ConditionOperator.Equal, rep.Id);
        Overlapping(visit);
        return query;
    }

    /// <summary>A visit of somebody else that the rep ended in the span.</summary>
    private QueryExpression Left()
    {
        var visit = Visit(out var query);
        visit.AddCondition(StageVisit.Columns.CreditedTo, ConditionOperator.NotEqual, rep.Id);
        visit.AddCondition(StageVisit.Columns.ExitCreditedTo, ConditionOperator.Equal, rep.Id);
        visit.AddCondition(StageVisit.Columns.ExitedOn, ConditionOperator.GreaterEqual, from);
        visit.AddCondition(StageVisit.Columns.ExitedOn, ConditionOperator.LessThan, to);
        return query;
    }

    /// <summary>A change under the rep in the span.</summary>
    private QueryExpression Changed()
    {
        var query = Opportunities();
        var change = Change(query);
        change.AddCondition(OpportunityChange.Columns.CreditedTo, ConditionOperator.Equal, rep.Id);
        change.AddCondition(OpportunityChange.Columns.ChangedOn, ConditionOperator.GreaterEqual, from);
        change.AddCondition(OpportunityChange.Columns.ChangedOn, ConditionOperator.LessThan, to);
        return query;
    }

    /// <summary>A visit of the span in an opportunity that was given to the rep before its end.</summary>
    private QueryExpression Received()
    {
        var visit = Visit(out var query);
        Overlapping(visit);
        var change = Change(query);
        change.AddCondition(OpportunityChange.Columns.ToOwner, ConditionOperator.Equal, rep.Id);
        change.AddCondition(OpportunityChange.Columns.Kind, ConditionOperator.Equal, (int)ChangeKind.Owner);
        change.AddCondition(OpportunityChange.Columns.ChangedOn, ConditionOperator.LessThan, to);
        return query;
    }

    private void Overlapping(FilterExpression visit)
    {
        visit.AddCondition(StageVisit.Columns.EnteredOn, ConditionOperator.LessThan, to);
        var until = visit.AddFilter(LogicalOperator.Or);
        until.AddCondition(StageVisit.Columns.ExitedOn, ConditionOperator.Null);
        until.AddCondition(StageVisit.Columns.ExitedOn, ConditionOperator.GreaterEqual, from);
    }

    private static FilterExpression Visit(out QueryExpression query)
    {
        query = Opportunities();
        return query
            .AddLink(StageVisit.Table, Opportunity.Columns.Id, StageVisit.Columns.Opportunity)
            .LinkCriteria;
    }

    private static FilterExpression Change(QueryExpression query) =>
        query
            .AddLink(OpportunityChange.Table, Opportunity.Columns.Id, OpportunityChange.Columns.Opportunity)
            .LinkCriteria;

    private static QueryExpression Opportunities()
    {
        var query = new QueryExpression(Opportunity.Table)
        {
            ColumnSet = new ColumnSet(Opportunity.Columns.Id),
            Distinct = true,
        };
        query.AddOrder(Opportunity.Columns.Id, OrderType.Ascending);
        return query;
    }
}
