using System;
using System.Collections.Generic;
using System.Security;
using Crm.SalesProcess.Domain.Time;

namespace Crm.SalesProcess.Steps.Publishing;

/// <summary>
/// Writes out the rules of a time zone of this machine, so that a version means the same on every machine. Machines
/// know Windows names or IANA names; each is also looked up by its counterpart.
/// </summary>
internal static class ZoneReader
{
    private const int FirstYear = 1990;
    private const int YearsAhead = 30;

    /// <summary>The rules from 1990 until 30 years after the given year; null when the machine knows no such zone.</summary>
    internal static TimeZoneRules? Read(string name, int thisYear)
    {
        if (name is "UTC" or "Etc/UTC")
        {
            return TimeZoneRules.Utc;
        }
        var zone = Find(name) ?? (ZoneNames.CounterpartOf(name) is { } other ? Find(other) : null);
        return zone is null ? null : Describe(name, zone, thisYear + YearsAhead);
    }

    private static TimeZoneInfo? Find(string name)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(name);
        }
        catch (Exception unknown)
            when (unknown is TimeZoneNotFoundException or InvalidTimeZoneException or SecurityException)
        {
            return null;
        }
    }

    private static TimeZoneRules Describe(string name, TimeZoneInfo zone, int lastYear)
    {
        var start = new DateTime(FirstYear, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var end = new DateTime(lastYear + 1, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var transitions = new List<ZoneTransition>();
        for (var day = start; day < end; day = day.AddDays(1))
        {
            var next = day.AddDays(1);
            if (OffsetAt(zone, day) != OffsetAt(zone, next))
            {
                transitions.Add(new ZoneTransition(ChangeBetween(zone, day, next), OffsetAt(zone, next)));
            }
        }
        return new TimeZoneRules(name, OffsetAt(zone, start), transitions);
    }

    /// <summary>The first minute of the later offset.</summary>
    private static DateTime ChangeBetween(TimeZoneInfo zone, DateTime before, DateTime after)
    {
        var old = OffsetAt(zone, before);
        while (after - before > TimeSpan.FromMinutes(1))
        {
            var middle = before.AddMinutes(Math.Floor((after - before).TotalMinutes / 2));
            if (OffsetAt(zone, middle) == old)
            {
                before = middle;
            }
            else
            {
                after = middle;
            }
        }
        return after;
    }

    private static int OffsetAt(TimeZoneInfo zone, DateTime utc) => (int)zone.GetUtcOffset(utc).TotalMinutes;
}
