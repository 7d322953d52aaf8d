using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Domain.Metrics;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>The periods of a report.</summary>
/// <param name="calendar">Fiscal year and zone.</param>
public sealed class ReportPeriods(ReportingCalendar calendar)
{
    private const string Trailing = "last-90-days";
    private const string Between = "..";

    /// <summary>Every period of a length from the one that holds a date to the one before another date.</summary>
    /// <param name="span">How long.</param>
    /// <param name="first">A date in the first period.</param>
    /// <param name="end">First date that nothing is known of.</param>
    public IReadOnlyList<Period> Of(KpiSpan span, DateTime first, DateTime end) =>
        span == KpiSpan.All ? [Period.All] : [.. From(span, first).TakeWhile(period => period.From < end)];

    /// <summary>Every period of a length inside another one; that one itself for <see cref="KpiSpan.All"/>.</summary>
    /// <param name="span">How long.</param>
    /// <param name="during">What they lie in.</param>
    /// <param name="end">First date that nothing is known of.</param>
    /// <exception cref="UsageException">No such period fits in.</exception>
    public IReadOnlyList<Period> Within(KpiSpan span, Period during, DateTime end)
    {
        if (span == KpiSpan.All)
        {
            return [during];
        }
        var inside = Of(span, during.From, during.To < end ? during.To : end)
            .Where(period => during.From <= period.From && period.To <= during.To)
            .ToList();
        return inside.Count > 0
            ? inside
            : throw new UsageException(
                $"--period {span.ToString().ToLowerInvariant()}: no such period that has begun lies in {NameOf(during)}."
            );
    }

    /// <summary>The period of that name among those between two dates; null when there is none.</summary>
    public Period? Find(string name, DateTime first, DateTime end) =>
        name.Equals(Trailing, StringComparison.OrdinalIgnoreCase) ? calendar.Trailing90(calendar.StartOf(end))
        : name.Contains(Between, StringComparison.Ordinal) ? Days(name.Split(Between))
        : Enum.GetValues<KpiSpan>()
            .SelectMany(span => Of(span, first, end))
            .FirstOrDefault(period =>
                calendar.NameOf(period).Equals(name, StringComparison.OrdinalIgnoreCase)
            );

    /// <summary>The period that the option <c>--during</c> names.</summary>
    /// <param name="name">As written.</param>
    /// <param name="first">Date that history begins on; null without any.</param>
    /// <param name="end">First date that nothing is known of.</param>
    /// <exception cref="UsageException">There is no such period.</exception>
    public Period Named(string name, DateTime? first, DateTime end) =>
        Find(name, first ?? end, end)
        ?? throw new UsageException(
            $"--during: there is no period '{name}' with history; write it as 2025, 2025-Q3, 2025-09, {Trailing} or "
                + "2025-01-10..2025-03-15."
        );

    /// <summary>What people read: days as they are written on the command line, with the last day inside.</summary>
    public string NameOf(Period period) =>
        period.Kind == PeriodKind.Span
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{period.From:yyyy-MM-dd}{Between}{period.To.AddDays(-1):yyyy-MM-dd}"
            )
            : calendar.NameOf(period);

    private static Period? Days(string[] ends) =>
        ends is [var from, var to] && Day(from) is { } first && Day(to) is { } last && first <= last
            ? new Period(first, last.AddDays(1))
            : null;

    private static DateTime? Day(string text) =>
        DateTime.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

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
