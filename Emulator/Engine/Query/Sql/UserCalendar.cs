using System;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>Today and now, as the user's calendar and clock show them.</summary>
internal sealed class UserCalendar(QueryScope scope)
{
    private readonly DateTime localNow = TimeZoneInfo.ConvertTimeFromUtc(
        DateTime.SpecifyKind(scope.Now, DateTimeKind.Utc),
        scope.TimeZone
    );

    public DateTime Today => localNow.Date;
    public DateTime Tomorrow => Today.AddDays(1);
    public DateTime ThisMonth => new(Today.Year, Today.Month, 1);
    public DateTime ThisYear => new(Today.Year, 1, 1);

    /// <summary>First day of the week.</summary>
    public DateTime ThisWeek => Today.AddDays(-((7 + (int)Today.DayOfWeek - (int)scope.WeekStart) % 7));

    public FiscalCalendar Fiscal => scope.Fiscal;

    public DateBound Now => new(localNow, scope.Now);

    /// <summary>Now and so many minutes more, by the clock that never changes.</summary>
    public DateBound NowPlusMinutes(double minutes) =>
        new(localNow.AddMinutes(minutes), scope.Now.AddMinutes(minutes));

    /// <summary>Where the span of the last x hours begins.</summary>
    public DateBound HoursAgo(int hours) =>
        NowPlusMinutes(-60.0 * hours - (scope.HoursCountWhole ? MinutesOfHour : 0));

    /// <summary>Where the span of the next x hours ends.</summary>
    public DateBound HoursAhead(int hours) =>
        NowPlusMinutes(60.0 * hours + (scope.HoursCountWhole ? 60 - MinutesOfHour : 0));

    private double MinutesOfHour => localNow.TimeOfDay.TotalMinutes % 60;

    /// <summary>The same time of day on another day.</summary>
    public DateBound NowOn(Func<DateTime, DateTime> move) => new(move(localNow));
}
