using System;

namespace Crm.SalesProcess.Domain.Metrics;

/// <summary>A period seen from an as-of instant T: its edges as instants, and where stock is taken.</summary>
public sealed class Window
{
    /// <param name="period">The dates.</param>
    /// <param name="calendar">Turns the dates into instants.</param>
    /// <param name="asOf">T, UTC: what happens at T or later is unknown.</param>
    public Window(Period period, ReportingCalendar calendar, DateTime asOf)
    {
        var endless = period.Kind == PeriodKind.All;
        Period = period;
        AsOf = asOf;
        StartsAt = endless ? DateTime.MinValue : calendar.StartOf(period.From);
        EndsAt = endless ? DateTime.MaxValue : calendar.StartOf(period.To);
    }

    public Period Period { get; }

    /// <summary>T.</summary>
    public DateTime AsOf { get; }

    /// <summary>First instant inside.</summary>
    public DateTime StartsAt { get; }

    /// <summary>First instant outside.</summary>
    public DateTime EndsAt { get; }

    /// <summary>A = min(T, end of the period): stock is the state made by the events before A.</summary>
    public DateTime StandsAt => HasEnded ? EndsAt : AsOf;

    /// <summary>Whether everything inside the period is known at T.</summary>
    public bool HasEnded => EndsAt <= AsOf;
}
