using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>The periods of a report and what they are called.</summary>
/// <param name="calendar">Fiscal year and zone.</param>
public sealed class PeriodNames(ReportingCalendar calendar)
{
    /// <summary>Name of the period without end.</summary>
    public const string AllTime = "All time";

    /// <summary>
    /// <c>2025</c>, <c>2025-Q3</c> or <c>2025-09</c>; where the fiscal year is not the calendar year <c>FY2025</c> and
    /// <c>FY2025-Q3</c>, by the year it begins in.
    /// </summary>
    public string NameOf(Period period)
    {
        var year = calendar.YearOf(period.From);
        var prefix = year.From.Month == 1 ? "" : "FY";
        var yearName = prefix + year.From.Year.ToString("0000", CultureInfo.InvariantCulture);
        var months = (period.From.Year - year.From.Year) * 12 + period.From.Month - year.From.Month;
        return period.Kind switch
        {
            PeriodKind.All => AllTime,
            PeriodKind.Year => yearName,
            PeriodKind.Quarter => $"{yearName}-Q{months / 3 + 1}",
            PeriodKind.Month => period.From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            _ => period.ToString(),
        };
    }

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
            .FirstOrDefault(period => NameOf(period) == name);

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
