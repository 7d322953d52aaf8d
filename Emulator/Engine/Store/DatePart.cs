using System;
using System.Collections.Concurrent;
using Crm.SalesProcess.Emulator.Query;
using Crm.SalesProcess.Emulator.Store.Columns;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>The number of a day, week, month, quarter or year, for grouping.</summary>
internal static class DatePart
{
    private static readonly ConcurrentDictionary<string, TimeZoneInfo> Zones = new();

    /// <summary>Makes a time zone known to SQL under its id, which custom zones need.</summary>
    public static string Register(TimeZoneInfo zone)
    {
        Zones[zone.Id] = zone;
        return zone.Id;
    }

    /// <summary>
    /// Part <c>day</c> is of the month; <c>week</c> is of the year, starts on Sunday, and week 1 contains 1 January
    /// (SQL Server's DATEPART). An empty zone leaves the time as it is.
    /// </summary>
    /// <param name="part">A <see cref="DateGroup"/>.</param>
    /// <param name="fiscal">The code of the fiscal calendar.</param>
    public static long? Of(long? seconds, long part, string zone, long fiscal)
    {
        if (seconds is not { } stored)
            return null;
        var time = DateTimeCodec.FromSeconds(stored);
        if (zone.Length > 0)
            time = TimeZoneInfo.ConvertTimeFromUtc(time, Zones[zone]);
        return (DateGroup)part switch
        {
            DateGroup.Day => time.Day,
            DateGroup.Week => Week(time),
            DateGroup.Month => time.Month,
            DateGroup.Quarter => (time.Month + 2) / 3,
            DateGroup.Year => time.Year,
            DateGroup.FiscalPeriod => FiscalCalendar.FromCode(fiscal).PeriodOf(time),
            DateGroup.FiscalYear => FiscalCalendar.FromCode(fiscal).YearOf(time),
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No such part."),
        };
    }

    private static int Week(DateTime time)
    {
        var newYear = new DateTime(time.Year, 1, 1);
        return (time.DayOfYear - 1 + (int)newYear.DayOfWeek) / 7 + 1;
    }
}
