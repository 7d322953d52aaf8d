using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Cli.Kpis.Charts;

/// <summary>Something that may explain a change in figures.</summary>
/// <param name="On">Local date, yyyy-MM-dd.</param>
/// <param name="What">Such as <c>Published Sales 2</c> or <c>New limits</c>.</param>
public sealed record ChartMark(string On, string What)
{
    internal static IReadOnlyList<ChartMark> Read(
        IOrganizationService service,
        ReportingCalendar calendar,
        IEnumerable<DateTime> baselines
    ) =>
        [
            .. Versions(service, calendar)
                .Concat(baselines.Select(date => new ChartMark(Iso(date), "New limits")))
                .OrderBy(mark => mark.On, StringComparer.Ordinal),
        ];

    private static IEnumerable<ChartMark> Versions(IOrganizationService service, ReportingCalendar calendar)
    {
        var query = new QueryExpression(ProcessVersion.Table)
        {
            ColumnSet = new ColumnSet(ProcessVersion.Columns.Name, ProcessVersion.Columns.PublishedOn),
        };
        query.Criteria.AddCondition(ProcessVersion.Columns.PublishedOn, ConditionOperator.NotNull);
        query.AddOrder(ProcessVersion.Columns.Id, OrderType.Ascending);
        return PagedRows
            .Of(service, query)
            .Select(row => new ChartMark(
                Iso(calendar.DateOf(row.GetAttributeValue<DateTime>(ProcessVersion.Columns.PublishedOn))),
                "Published " + row.GetAttributeValue<string>(ProcessVersion.Columns.Name)
            ));
    }

    private static string Iso(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
