using System;
using System.Globalization;

namespace Crm.SalesProcess.Domain.Metrics;

/// <summary>Half-open span of calendar dates [from, to) in the organisation's reporting zone.</summary>
public sealed record Period
{
    /// <param name="from">First date inside.</param>
    /// <param name="to">First date outside, later than <paramref name="from"/>.</param>
    /// <param name="kind">Name of the span; two periods are equal when dates and name are.</param>
    /// <exception cref="ArgumentException">The span is empty or reversed.</exception>
    public Period(DateTime from, DateTime to, PeriodKind kind = PeriodKind.Span)
    {
        if (from.Date >= to.Date)
        {
            throw new ArgumentException("A period ends after it begins.", nameof(to));
        }
        From = from.Date;
        To = to.Date;
        Kind = kind;
    }

    /// <summary>All time.</summary>
    public static Period All { get; } = new(DateTime.MinValue, DateTime.MaxValue, PeriodKind.All);

    public DateTime From { get; }

    public DateTime To { get; }

    public PeriodKind Kind { get; }

    /// <summary>A calendar year; for a fiscal year ask the <see cref="ReportingCalendar"/>.</summary>
    public static Period Year(int year) =>
        new(new DateTime(year, 1, 1), new DateTime(year + 1, 1, 1), PeriodKind.Year);

    /// <summary>Name and dates, for messages.</summary>
    public override string ToString() =>
        Kind
        + " from "
        + From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        + " to before "
        + To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Whether a local date lies in [from, to) (rule R1).</summary>
    public bool Contains(DateTime date) => From <= date && date < To;
}
