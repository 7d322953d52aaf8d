using System;
using System.Linq;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>Wall-clock time as an instant, also where clocks are changed.</summary>
internal static class LocalTime
{
    /// <summary>
    /// Of a time that occurs twice the first; of a time that the clock skips the instant of the change.
    /// </summary>
    public static DateTime ToUtc(DateTime local, TimeZoneInfo zone)
    {
        var time = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(time))
            return AfterGap(time, zone);
        var offset = zone.IsAmbiguousTime(time)
            ? zone.GetAmbiguousTimeOffsets(time).Max()
            : zone.GetUtcOffset(time);
        return DateTime.SpecifyKind(time - offset, DateTimeKind.Utc);
    }

    private static DateTime AfterGap(DateTime time, TimeZoneInfo zone)
    {
        var minute = new DateTime(
            time.Ticks - time.Ticks % TimeSpan.TicksPerMinute,
            DateTimeKind.Unspecified
        );
        while (zone.IsInvalidTime(minute))
            minute = minute.AddMinutes(1);
        return DateTime.SpecifyKind(minute - zone.GetUtcOffset(minute), DateTimeKind.Utc);
    }
}
