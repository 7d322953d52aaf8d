using System;

namespace Crm.SalesProcess.Domain.Metrics;

/// <summary>Half-open span of calendar dates [from, to).</summary>
public sealed class Period
{
    /// <param name="from">First date inside.</param>
    /// <param name="to">First date outside, later than <paramref name="from"/>.</param>
    /// <exception cref="ArgumentException">The span is empty or reversed.</exception>
    public Period(DateTime from, DateTime to)
    {
        if (from.Date >= to.Date)
        {
            throw new ArgumentException("A period ends after it begins.", nameof(to));
        }
        From = from.Date;
        To = to.Date;
    }

    /// <summary>All time.</summary>
    public static Period All { get; } = new Period(DateTime.MinValue, DateTime.MaxValue);

    public DateTime From { get; }

    public DateTime To { get; }

    public static Period Year(int year) => new Period(new DateTime(year, 1, 1), new DateTime(year + 1, 1, 1));

    public bool Contains(DateTime date) => From <= date && date < To;
}
