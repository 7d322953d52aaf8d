using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Cli.Demo;

/// <summary>A stage visit as the demo shows it.</summary>
internal sealed record LedgerLine(
    int Sequence,
    string Stage,
    DateTime EnteredOn,
    DateTime? ExitedOn,
    decimal? Days,
    string Exit
)
{
    /// <summary>The visits of an opportunity, in order.</summary>
    public static IReadOnlyList<LedgerLine> Of(IOrganizationService service, EntityReference opportunity)
    {
        var query = new QueryExpression(StageVisit.Table)
        {
            ColumnSet = new ColumnSet(
                StageVisit.Columns.Sequence,
                StageVisit.Columns.Stage,
                StageVisit.Columns.EnteredOn,
                StageVisit.Columns.ExitedOn,
                StageVisit.Columns.Days,
                StageVisit.Columns.ExitKind
            ),
        };
        query.Criteria.AddCondition(StageVisit.Columns.Opportunity, ConditionOperator.Equal, opportunity.Id);
        query.AddOrder(StageVisit.Columns.Sequence, OrderType.Ascending);
        return service.RetrieveMultiple(query).Entities.Select(Of).ToList();
    }

    private static LedgerLine Of(Entity row) =>
        new(
            row.GetAttributeValue<int>(StageVisit.Columns.Sequence),
            row.GetAttributeValue<EntityReference>(StageVisit.Columns.Stage).Name,
            row.GetAttributeValue<DateTime>(StageVisit.Columns.EnteredOn),
            row.GetAttributeValue<DateTime?>(StageVisit.Columns.ExitedOn),
            row.GetAttributeValue<decimal?>(StageVisit.Columns.Days),
            row.GetAttributeValue<OptionSetValue>(StageVisit.Columns.ExitKind) is { } exit
                ? ((ExitKind)exit.Value).ToString()
                : "open"
        );
}
