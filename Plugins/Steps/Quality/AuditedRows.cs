using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Quality;

/// <summary>Which opportunities are looked through: those with visits.</summary>
public sealed record AuditedRows
{
    /// <summary>Changed at that instant or later, UTC; null for all.</summary>
    public DateTime? Since { get; init; }

    /// <summary>Only those pinned to these versions; null for all.</summary>
    public IReadOnlyList<Guid>? Versions { get; init; }

    /// <summary>Only those of a user or team; null for all.</summary>
    public EntityReference? Owner { get; init; }

    /// <summary>The query for them, ordered by id.</summary>
    internal QueryExpression Query(params string[] columns)
    {
        var query = new QueryExpression(Opportunity.Table) { ColumnSet = new ColumnSet(columns) };
        Narrow(query.Criteria);
        query.AddOrder(Opportunity.Columns.Id, OrderType.Ascending);
        return query;
    }

    /// <summary>How many there are, as far as one page tells. One query.</summary>
    internal int Count(IOrganizationService service)
    {
        var query = Query();
        query.TopCount = PagedRows.LargestPage;
        return service.RetrieveMultiple(query).Entities.Count;
    }

    /// <summary>Who owns some of them. Two queries.</summary>
    internal IEnumerable<EntityReference> Owners(IOrganizationService service) =>
        Owners(service, SystemUser.Table, SystemUser.Columns.Id)
            .Concat(Owners(service, Team.Table, Team.Columns.Id));

    private IEnumerable<EntityReference> Owners(IOrganizationService service, string table, string id)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(id), Distinct = true };
        Narrow(query.AddLink(Opportunity.Table, id, Opportunity.Columns.Owner).LinkCriteria);
        query.AddOrder(id, OrderType.Ascending);
        return PagedRows
            .Of(service, query)
            .Select(row => new EntityReference(table, row.GetAttributeValue<Guid>(id)));
    }

    private void Narrow(FilterExpression opportunity)
    {
        opportunity.AddCondition(Opportunity.Columns.VisitCount, ConditionOperator.GreaterThan, 0);
        if (Since is { } instant)
        {
            opportunity.AddCondition(Opportunity.Columns.ModifiedOn, ConditionOperator.GreaterEqual, instant);
        }
        if (Versions is not null)
        {
            opportunity.AddCondition(
                Opportunity.Columns.Version,
                ConditionOperator.In,
                [.. Versions.Select(id => (object)id)]
            );
        }
        if (Owner is not null)
        {
            opportunity.AddCondition(Opportunity.Columns.Owner, ConditionOperator.Equal, Owner.Id);
        }
    }
}
