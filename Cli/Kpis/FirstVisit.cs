using System;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>Where history begins.</summary>
internal static class FirstVisit
{
    /// <summary>Local date of the first visit of all; null without any. One query.</summary>
    public static DateTime? DateOf(IOrganizationService service, ReportingCalendar calendar)
    {
        var query = new QueryExpression(StageVisit.Table)
        {
            ColumnSet = new ColumnSet(StageVisit.Columns.EnteredOn),
            TopCount = 1,
        };
        query.Criteria.AddCondition(StageVisit.Columns.EnteredOn, ConditionOperator.NotNull);
        query.AddOrder(StageVisit.Columns.EnteredOn, OrderType.Ascending);
        var first = service.RetrieveMultiple(query).Entities.FirstOrDefault();
        return first is null
            ? null
            : calendar.DateOf(
                new StageVisit { Entity = first }
                    .EnteredOn!
                    .Value
            );
    }
}
