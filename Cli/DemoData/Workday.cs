using System;

namespace Crm.SalesProcess.Cli.DemoData;

/// <summary>Times at which people work.</summary>
internal static class Workday
{
    private const int Opens = 8;
    private const int MinutesOpen = 10 * 60;

    /// <summary>A minute of that day between 8 and 18 o'clock, not before the moment; of the next Monday at a weekend.</summary>
    public static DateTime From(DateTime moment, SeededRandom random)
    {
        var day = moment.DayOfWeek switch
        {
            DayOfWeek.Saturday => moment.Date.AddDays(2),
            DayOfWeek.Sunday => moment.Date.AddDays(1),
            _ => moment.Date,
        };
        var minute = day.AddHours(Opens).AddMinutes(random.Number(0, MinutesOpen - 1));
        return minute < moment ? moment : minute;
    }
}
