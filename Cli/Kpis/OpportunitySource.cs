using System;
using System.Collections.Generic;
using Crm.SalesProcess.Cli.StandardTables;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>Reads the opportunities of an organisation, page by page, as facts for the figures.</summary>
public static class OpportunitySource
{
    private const int PageSize = 5000;

    /// <summary>Every opportunity the caller may read, with the name of its owner.</summary>
    public static IEnumerable<(string Owner, OpportunityFacts Facts)> Read(IOrganizationService service)
    {
        var query = new QueryExpression(Opportunity.Table)
        {
            ColumnSet = new ColumnSet(
                Opportunity.Columns.Owner,
                OpportunityColumn.CreatedOn,
                Opportunity.Columns.State,
                OpportunityColumn.ActualCloseDate,
                OpportunityColumn.ActualValueBase,
                OpportunityColumn.EstimatedValueBase
            ),
            PageInfo = new PagingInfo { Count = PageSize, PageNumber = 1 },
        };
        query.AddOrder(OpportunityColumn.Id, OrderType.Ascending);
        EntityCollection page;
        do
        {
            page = service.RetrieveMultiple(query);
            foreach (var row in page.Entities)
            {
                yield return (OwnerOf(row), FactsOf(row));
            }
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        } while (page.MoreRecords);
    }

    private static string OwnerOf(Entity row) =>
        row.GetAttributeValue<EntityReference>(Opportunity.Columns.Owner)?.Name ?? string.Empty;

    private static OpportunityFacts FactsOf(Entity row)
    {
        var outcome = (Outcome)row.GetAttributeValue<OptionSetValue>(Opportunity.Columns.State).Value;
        var actual = row.GetAttributeValue<Money>(OpportunityColumn.ActualValueBase)?.Value;
        var estimated = row.GetAttributeValue<Money>(OpportunityColumn.EstimatedValueBase)?.Value;
        return new OpportunityFacts(
            row.GetAttributeValue<DateTime>(OpportunityColumn.CreatedOn),
            outcome,
            row.GetAttributeValue<DateTime?>(OpportunityColumn.ActualCloseDate),
            outcome == Outcome.Won ? actual ?? estimated : estimated
        );
    }
}
