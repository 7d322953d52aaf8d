using System;
using System.Collections.Generic;
using Crm.SalesProcess.Domain.Time;
using Crm.SalesProcess.Domain.Values;
using static Crm.SalesProcess.Domain.Values.ColumnType;

namespace Crm.SalesProcess.Domain.Filters;

/// <summary>
/// on, on-or-before, on-or-after and the older-than family. Older than x is before the present instant less x, and
/// for a date before the present date less x.
/// </summary>
internal static class DateOperators
{
    /// <summary>Columns that lie on the calendar.</summary>
    internal static readonly ColumnType[] Dated = [Instant, Date];

    /// <summary>Columns that have a time of day.</summary>
    internal static readonly ColumnType[] Timed = [Instant];

    internal static readonly Dictionary<string, FilterOperator> All = new()
    {
        ["on"] = Day((day, _) => new Stretch(day, day.AddDays(1))),
        ["on-or-before"] = Day((day, _) => new Stretch(DateTime.MinValue, day.AddDays(1))),
        ["on-or-after"] = Day((day, _) => new Stretch(day, DateTime.MaxValue)),
        ["olderthan-x-minutes"] = OlderThan(Timed, (now, count) => now.AddMinutes(-count)),
        ["olderthan-x-hours"] = OlderThan(Timed, (now, count) => now.AddHours(-count)),
        ["olderthan-x-days"] = OlderThan(Dated, (now, count) => now.AddDays(-count)),
        ["olderthan-x-weeks"] = OlderThan(Dated, (now, count) => now.AddDays(-7 * count)),
        ["olderthan-x-months"] = OlderThan(Dated, (now, count) => now.AddMonths(-Math.Min(count, 12_000))),
        ["olderthan-x-years"] = OlderThan(Dated, (now, count) => now.AddYears(-Math.Min(count, 1_000))),
    };

    private static FilterOperator Day(Func<DateTime, Moment, Stretch> toPeriod) =>
        new(
            Arity.One,
            Dated,
            values =>
                (value, moment) =>
                    value is not null && toPeriod(LocalDay(values[0], moment), moment).Contains(value, moment)
        );

    private static FilterOperator OlderThan(ColumnType[] types, Func<DateTime, int, DateTime> back) =>
        new(
            Arity.Count,
            types,
            values =>
                (value, moment) =>
                {
                    var count = (int)values[0].Number;
                    return value?.Type switch
                    {
                        null => false,
                        Date => value.Time < back(moment.Today, count),
                        _ => value.Time < moment.Zone.ToUtc(back(moment.LocalNow, count)),
                    };
                }
        );

    private static DateTime LocalDay(ColumnValue literal, Moment moment) =>
        literal.Type == Date ? literal.Time : moment.Zone.ToLocal(literal.Time).Date;
}
