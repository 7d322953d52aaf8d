using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Globalization;
using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Emulator.Security;

/// <summary>The platform's numbers of time zones, as user settings carry them. The common ones only.</summary>
internal static class TimeZoneCodes
{
    private static readonly FrozenDictionary<int, string> Zones = new Dictionary<int, string>
    {
        [4] = "America/Los_Angeles",
        [10] = "America/Denver",
        [20] = "America/Chicago",
        [35] = "America/New_York",
        [85] = "Europe/London",
        [92] = "UTC",
        [95] = "Europe/Budapest",
        [100] = "Europe/Warsaw",
        [105] = "Europe/Paris",
        [110] = "Europe/Berlin",
        [190] = "Asia/Kolkata",
        [210] = "Asia/Shanghai",
        [235] = "Asia/Tokyo",
        [255] = "Australia/Sydney",
    }.ToFrozenDictionary();

    public static TimeZoneInfo Find(int code) =>
        Zones.TryGetValue(code, out var zone)
            ? TimeZoneInfo.FindSystemTimeZoneById(zone)
            : throw Fault.NotSupported(
                string.Create(CultureInfo.InvariantCulture, $"The time zone code {code}")
            );
}
