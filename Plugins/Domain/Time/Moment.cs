using System;

namespace Crm.SalesProcess.Domain.Time;

/// <summary>The instant at which something is judged, with the calendar it is judged by.</summary>
public sealed class Moment
{
    /// <param name="now">The instant, UTC.</param>
    /// <param name="zone">What local time is.</param>
    /// <param name="weekStart">The first day of a week.</param>
    public Moment(DateTime now, TimeZoneRules zone, DayOfWeek weekStart)
    {
        Now = DateTime.SpecifyKind(now, DateTimeKind.Utc);
        Zone = zone;
        WeekStart = weekStart;
        LocalNow = zone.ToLocal(now);
    }

    /// <summary>The instant, UTC.</summary>
    public DateTime Now { get; }

    /// <summary>The time on the wall.</summary>
    public DateTime LocalNow { get; }

    /// <summary>The local date, at midnight.</summary>
    public DateTime Today => LocalNow.Date;

    /// <summary>What local time is.</summary>
    public TimeZoneRules Zone { get; }

    /// <summary>The first day of a week.</summary>
    public DayOfWeek WeekStart { get; }

    /// <summary>The first day of the local week, at midnight.</summary>
    public DateTime ThisWeek => Today.AddDays(-(((int)Today.DayOfWeek - (int)WeekStart + 7) % 7));
}
