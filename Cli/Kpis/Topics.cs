using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>Topics of opportunities by id.</summary>
internal static class Topics
{
    private const int Together = 400;

    /// <summary>One query per few hundred ids.</summary>
    public static IReadOnlyDictionary<Guid, string> Of(IOrganizationService service, IEnumerable<Guid> ids) =>
        ids.Distinct()
            .Chunk(Together)
            .SelectMany(chunk => PagedRows.Of(service, Query(chunk)))
            .ToDictionary(
                row => row.Id,
                row => row.GetAttributeValue<string>(Opportunity.Columns.Name) ?? string.Empty
            );

    private static QueryExpression Query(IEnumerable<Guid> ids)
    {
        var query = new QueryExpression(Opportunity.Table)
        {
            ColumnSet = new ColumnSet(Opportunity.Columns.Name),
        };
        query.Criteria.AddCondition(
            Opportunity.Columns.Id,
            ConditionOperator.In,
            [.. ids.Select(id => (object)id)]
        );
        query.AddOrder(Opportunity.Columns.Id, OrderType.Ascending);
        return query;
    }
}
