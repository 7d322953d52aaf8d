using System;
using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics;

namespace Crm.SalesProcess.Steps.Metrics;

/// <summary>The periods that are stored.</summary>
internal static class RefreshedPeriods
{
    /// <summary>Month, quarter and year of a date, and the last 90 days when the date lies in them.</summary>
    /// <param name="calendar">Fiscal year and zone.</param>
    /// <param name="date">Local date.</param>
    /// <param name="asOf">The instant that figures are computed as of, UTC.</param>
    internal static IEnumerable<Period> Of(ReportingCalendar calendar, DateTime date, DateTime asOf)
    {
        yield return calendar.MonthOf(date);
        yield return calendar.QuarterOf(date);
        yield return calendar.YearOf(date);
        var trailing = calendar.Trailing90(asOf);
        if (trailing.Contains(date))
        {
            yield return trailing;
        }
    }

    /// <summary>Everything that overlaps the time from one date to another.</summary>
    internal static IReadOnlyList<Period> Between(
        ReportingCalendar calendar,
        DateTime first,
        DateTime last,
        DateTime asOf
    )
    {
        var trailing = calendar.Trailing90(asOf);
        var periods = new HashSet<Period>();
        if (last >= trailing.From)
        {
            periods.Add(trailing);
        }
        for (var month = calendar.MonthOf(first); month.From <= last; month = calendar.MonthOf(month.To))
        {
            periods.UnionWith(Of(calendar, month.From, asOf));
        }
        return [.. periods];
    }
}
