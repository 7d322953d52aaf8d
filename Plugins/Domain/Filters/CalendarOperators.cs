using System;
using System.Collections.Generic;
using Crm.SalesProcess.Domain.Time;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Filters;

/// <summary>
/// Periods relative to now, in the version's time zone. The last x days run from midnight x days ago until now, the
/// next x days from now until midnight x days after tonight; a date belongs when any part of its day does.
/// </summary>
internal static class CalendarOperators
{
    internal static readonly Dictionary<string, FilterOperator> All = new()
    {
        ["yesterday"] = Fixed(now => Days(now.Today, -1, 1)),
        ["today"] = Fixed(now => Days(now.Today, 0, 1)),
        ["tomorrow"] = Fixed(now => Days(now.Today, 1, 1)),
        ["last-week"] = Fixed(now => Days(now.ThisWeek, -7, 7)),
        ["this-week"] = Fixed(now => Days(now.ThisWeek, 0, 7)),
        ["next-week"] = Fixed(now => Days(now.ThisWeek, 7, 7)),
        ["last-month"] = Fixed(now => Month(now, -1)),
        ["this-month"] = Fixed(now => Month(now, 0)),
        ["next-month"] = Fixed(now => Month(now, 1)),
        ["last-year"] = Fixed(now => Year(now, -1)),
        ["this-year"] = Fixed(now => Year(now, 0)),
        ["next-year"] = Fixed(now => Year(now, 1)),
        ["last-seven-days"] = Fixed(now => Last(now, now.Today.AddDays(-7))),
        ["next-seven-days"] = Fixed(now => Next(now, now.Today.AddDays(8))),
        ["last-x-hours"] = Hours((now, count) => new Stretch(now.AddHours(-count), now.AddTicks(1))),
        ["next-x-hours"] = Hours((now, count) => new Stretch(now, now.AddHours(count).AddTicks(1))),
        ["last-x-days"] = Counted((now, count) => Last(now, now.Today.AddDays(-count))),
        ["next-x-days"] = Counted((now, count) => Next(now, now.Today.AddDays(1 + count))),
        ["last-x-weeks"] = Counted((now, count) => Last(now, now.Today.AddDays(-7 * count))),
        ["next-x-weeks"] = Counted((now, count) => Next(now, now.Today.AddDays(1 + 7 * count))),
        ["last-x-months"] = Counted((now, count) => Last(now, now.Today.AddMonths(-Math.Min(count, 12_000)))),
        ["next-x-months"] = Counted(
            (now, count) => Next(now, now.Today.AddDays(1).AddMonths(Math.Min(count, 12_000)))
        ),
        ["last-x-years"] = Counted((now, count) => Last(now, now.Today.AddYears(-Math.Min(count, 1_000)))),
        ["next-x-years"] = Counted(
            (now, count) => Next(now, now.Today.AddDays(1).AddYears(Math.Min(count, 1_000)))
        ),
    };

    private static Stretch Days(DateTime from, int offset, int length) =>
        new(from.AddDays(offset), from.AddDays(offset + length));

    private static Stretch Month(Moment now, int offset)
    {
        var first = new DateTime(now.Today.Year, now.Today.Month, 1).AddMonths(offset);
        return new Stretch(first, first.AddMonths(1));
    }

    private static Stretch Year(Moment now, int offset)
    {
        var first = new DateTime(now.Today.Year + offset, 1, 1);
        return new Stretch(first, first.AddYears(1));
    }

    private static Stretch Last(Moment now, DateTime from) => new(from, now.LocalNow.AddTicks(1));

    private static Stretch Next(Moment now, DateTime until) => new(now.LocalNow, until);

    private static FilterOperator Fixed(Func<Moment, Stretch> period) =>
        new(
            Arity.None,
            DateOperators.Dated,
            _ => (value, now) => value is not null && period(now).Contains(value, now)
        );

    private static FilterOperator Counted(Func<Moment, int, Stretch> period) =>
        new(
            Arity.Count,
            DateOperators.Dated,
            values =>
                (value, now) => value is not null && period(now, (int)values[0].Number).Contains(value, now)
        );

    /// <summary>Hours are counted on the clock of UTC, so that a change of the offset adds none.</summary>
    private static FilterOperator Hours(Func<DateTime, int, Stretch> period) =>
        new(
            Arity.Count,
            DateOperators.Timed,
            values =>
                (value, moment) =>
                {
                    var hours = period(moment.Now, (int)values[0].Number);
                    return value is not null && value.Time >= hours.From && value.Time < hours.Until;
                }
        );
}
