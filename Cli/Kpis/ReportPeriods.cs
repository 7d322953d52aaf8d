using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>The periods of a report.</summary>
/// <param name="calendar">Fiscal year and zone.</param>
public sealed class ReportPeriods(ReportingCalendar calendar)
{
    /// <summary>Every period of a length from the one that holds a date to the one before another date.</summary>
    /// <param name="span">How long.</param>
    /// <param name="first">A date in the first period.</param>
    /// <param name="end">First date that nothing is known of.</param>
    public IReadOnlyList<Period> Of(KpiSpan span, DateTime first, DateTime end) =>
        span == KpiSpan.All ? [Period.All] : [.. From(span, first).TakeWhile(period => period.From < end)];

    /// <summary>The period of that name among those between two dates; null when there is none.</summary>
    public Period? Find(string name, DateTime first, DateTime end) =>
        Enum.GetValues<KpiSpan>()
            .SelectMany(span => Of(span, first, end))
            .FirstOrDefault(period => calendar.NameOf(period) == name);

    private IEnumerable<Period> From(KpiSpan span, DateTime date)
    {
        while (true)
        {
            var period = span switch
            {
                KpiSpan.Year => calendar.YearOf(date),
                KpiSpan.Quarter => calendar.QuarterOf(date),
                _ => calendar.MonthOf(date),
            };
            yield return period;
            date = period.To;
        }
    }
}
