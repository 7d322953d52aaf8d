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
            Visited()
                .Concat(Left())
                .Concat(Changed())
                .Concat(Received())
                .SelectMany(query => PagedRows.Of(service, query))
                .Select(row => row.GetAttributeValue<EntityReference>(StageVisit.Columns.Opportunity).Id)
        );

    /// <summary>A visit entered under the rep that touches the span.</summary>
    private IEnumerable<QueryExpression> Visited()
    {
        var query = Visits();
        query.Criteria.AddCondition(StageVisit.Columns.CreditedTo, ConditionOperator.Equal, rep.Id);
        Overlapping(query.Criteria);
        yield return query;
    }

    /// <summary>A visit of somebody else that the rep ended in the span.</summary>
    private IEnumerable<QueryExpression> Left()
    {
        var query = Visits();
        query.Criteria.AddCondition(StageVisit.Columns.CreditedTo, ConditionOperator.NotEqual, rep.Id);
        query.Criteria.AddCondition(StageVisit.Columns.ExitCreditedTo, ConditionOperator.Equal, rep.Id);
        query.Criteria.AddCondition(StageVisit.Columns.ExitedOn, ConditionOperator.GreaterEqual, from);
        query.Criteria.AddCondition(StageVisit.Columns.ExitedOn, ConditionOperator.LessThan, to);
        yield return query;
    }

    /// <summary>A change under the rep in the span.</summary>
    private IEnumerable<QueryExpression> Changed()
    {
        var query = Changes();
        query.Criteria.AddCondition(OpportunityChange.Columns.CreditedTo, ConditionOperator.Equal, rep.Id);
        query.Criteria.AddCondition(
            OpportunityChange.Columns.ChangedOn,
            ConditionOperator.GreaterEqual,
            from
        );
        query.Criteria.AddCondition(OpportunityChange.Columns.ChangedOn, ConditionOperator.LessThan, to);
        yield return query;
    }

    /// <summary>A visit of the span in an opportunity that was given to the rep before its end.</summary>
    private IEnumerable<QueryExpression> Received()
    {
        var query = Changes();
        query.Criteria.AddCondition(OpportunityChange.Columns.ToOwner, ConditionOperator.Equal, rep.Id);
        query.Criteria.AddCondition(
            OpportunityChange.Columns.Kind,
            ConditionOperator.Equal,
            (int)ChangeKind.Owner
        );
        query.Criteria.AddCondition(OpportunityChange.Columns.ChangedOn, ConditionOperator.LessThan, to);
        var visit = query.AddLink(
            StageVisit.Table,
            OpportunityChange.Columns.Opportunity,
            StageVisit.Columns.Opportunity
        );
        Overlapping(visit.LinkCriteria);
        yield return query;
    }

    private void Overlapping(FilterExpression visit)
    {
        visit.AddCondition(StageVisit.Columns.EnteredOn, ConditionOperator.LessThan, to);
        var until = visit.AddFilter(LogicalOperator.Or);
        until.AddCondition(StageVisit.Columns.ExitedOn, ConditionOperator.Null);
        until.AddCondition(StageVisit.Columns.ExitedOn, ConditionOperator.GreaterEqual, from);
    }

    private static QueryExpression Visits() =>
        Query(StageVisit.Table, StageVisit.Columns.Opportunity, StageVisit.Columns.Id);

    private static QueryExpression Changes() =>
        Query(OpportunityChange.Table, OpportunityChange.Columns.Opportunity, OpportunityChange.Columns.Id);

    private static QueryExpression Query(string table, string opportunity, string id)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(opportunity) };
        query.AddOrder(id, OrderType.Ascending);
        return query;
    }
}
