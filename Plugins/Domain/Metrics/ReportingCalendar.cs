using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Domain.Time;

namespace Crm.SalesProcess.Domain.Metrics;

/// <summary>
/// The organisation's reporting zone and fiscal year (rule R1): instants are UTC, a figure belongs to the local
/// date of its instant, periods begin at local midnights. Months are calendar months.
/// </summary>
public sealed class ReportingCalendar
{
    private const int TrailingDays = 90;
    private const int MonthsPerQuarter = 3;
    private const int MonthsPerYear = 12;
    private readonly Func<DateTime, DateTime> _toLocal;
    private readonly Func<DateTime, DateTime> _toUtc;
    private readonly int _firstMonth;

    /// <param name="toLocal">Local time of an instant.</param>
    /// <param name="toUtc">Instant of a local time; of a midnight that the clock skips, the first moment of that date.</param>
    /// <param name="firstMonth">Month (1–12) whose first day begins the fiscal year.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="firstMonth"/> is no month.</exception>
    public ReportingCalendar(
        Func<DateTime, DateTime> toLocal,
        Func<DateTime, DateTime> toUtc,
        int firstMonth = 1
    )
    {
        if (firstMonth < 1 || firstMonth > MonthsPerYear)
        {
            throw new ArgumentOutOfRangeException(
                nameof(firstMonth),
                firstMonth,
                "A fiscal year begins on the first day of a month from 1 to 12."
            );
        }
        _toLocal = toLocal;
        _toUtc = toUtc;
        _firstMonth = firstMonth;
    }

    /// <summary>Reports in a zone.</summary>
    /// <param name="zone">What local time is.</param>
    /// <param name="firstMonth">Month (1–12) whose first day begins the fiscal year.</param>
    public static ReportingCalendar In(TimeZoneRules zone, int firstMonth = 1) =>
        new(zone.ToLocal, zone.StartOf, firstMonth);

    /// <summary>Reports in UTC; the fiscal year is the calendar year.</summary>
    public static ReportingCalendar Utc { get; } = new(instant => instant, local => local);

    /// <summary>Local date of an instant.</summary>
    public DateTime DateOf(DateTime instant) => _toLocal(instant).Date;

    /// <summary>First instant of a local date.</summary>
    public DateTime StartOf(DateTime date) => _toUtc(date.Date);

    /// <summary>The calendar month that holds a date.</summary>
    public Period MonthOf(DateTime date)
    {
        var from = new DateTime(date.Year, date.Month, 1);
        return new Period(from, from.AddMonths(1), PeriodKind.Month);
    }

    /// <summary>The fiscal quarter that holds a date.</summary>
    public Period QuarterOf(DateTime date)
    {
        var from = new DateTime(date.Year, date.Month, 1).AddMonths(-(MonthOfYear(date) % MonthsPerQuarter));
        return new Period(from, from.AddMonths(MonthsPerQuarter), PeriodKind.Quarter);
    }

    /// <summary>The fiscal year that holds a date.</summary>
    public Period YearOf(DateTime date)
    {
        var from = new DateTime(date.Year, date.Month, 1).AddMonths(-MonthOfYear(date));
        return new Period(from, from.AddMonths(MonthsPerYear), PeriodKind.Year);
    }

    /// <summary>[local midnight of the as-of date − 90 days, local midnight of the as-of date).</summary>
    public Period Trailing90(DateTime asOf)
    {
        var today = DateOf(asOf);
        return new Period(today.AddDays(-TrailingDays), today, PeriodKind.Trailing90);
    }

    /// <summary>The same period as seen at an instant: trailing ones move with time.</summary>
    public Period Current(Period period, DateTime asOf) =>
        period.Kind == PeriodKind.Trailing90 ? Trailing90(asOf) : period;

    /// <summary>The calendar months that lie wholly inside a month, quarter or year; none for other periods.</summary>
    public IEnumerable<Period> MonthsOf(Period period)
    {
        if (
            period.Kind != PeriodKind.Month
            && period.Kind != PeriodKind.Quarter
            && period.Kind != PeriodKind.Year
        )
        {
            yield break;
        }
        for (var month = MonthOf(period.From); month.To <= period.To; month = MonthOf(month.To))
        {
            yield return month;
        }
    }

    /// <summary>The calendar months from the first date of the periods to the one that holds the first date after them.</summary>
    /// <param name="periods">At least one, none endless.</param>
    public IEnumerable<Period> MonthsAround(IReadOnlyCollection<Period> periods)
    {
        var end = periods.Max(period => period.To);
        for (
            var month = MonthOf(periods.Min(period => period.From));
            month.From <= end;
            month = MonthOf(month.To)
        )
        {
            yield return month;
        }
    }

    /// <summary>
    /// <c>2025</c>, <c>2025-Q3</c> or <c>2025-09</c>; where the fiscal year is not the calendar year <c>FY2025</c> and
    /// <c>FY2025-Q3</c>, by the year it begins in.
    /// </summary>
    public string NameOf(Period period)
    {
        if (period.Kind == PeriodKind.Month)
        {
            return period.From.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        }
        if (period.Kind == PeriodKind.Quarter || period.Kind == PeriodKind.Year)
        {
            var year = YearOf(period.From).From;
            var name = (_firstMonth == 1 ? "" : "FY") + year.ToString("yyyy", CultureInfo.InvariantCulture);
            var quarter = MonthOfYear(period.From) / MonthsPerQuarter + 1;
            return period.Kind == PeriodKind.Year ? name : name + "-Q" + quarter;
        }
        return period.Kind switch
        {
            PeriodKind.All => "All time",
            PeriodKind.Trailing90 => "Last 90 days",
            _ => period.ToString(),
        };
    }

    private int MonthOfYear(DateTime date) => (date.Month - _firstMonth + MonthsPerYear) % MonthsPerYear;
}
