using System;
using System.Collections.Concurrent;
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
    public static long? Of(long? seconds, string part, string zone)
    {
        if (seconds is not { } stored)
            return null;
        var time = DateTimeCodec.FromSeconds(stored);
        if (zone.Length > 0)
            time = TimeZoneInfo.ConvertTimeFromUtc(time, Zones[zone]);
        return part switch
        {
            "day" => time.Day,
            "week" => Week(time),
            "month" => time.Month,
            "quarter" => (time.Month + 2) / 3,
            "year" => time.Year,
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No such part."),
        };
    }

    private static int Week(DateTime time)
    {
        var newYear = new DateTime(time.Year, 1, 1);
        return (time.DayOfYear - 1 + (int)newYear.DayOfWeek) / 7 + 1;
    }
}
