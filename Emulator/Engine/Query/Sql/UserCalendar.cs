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

    /// <summary>The same time of day on another day.</summary>
    public DateBound NowOn(Func<DateTime, DateTime> move) => new(move(localNow));
}
