using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>
/// The span of every date operator. "Last x" runs from midnight x units ago until now, "next x" from now until
/// midnight tonight and x units more (markcarrington.dev, 2020-08-25); "older than" counts back from now.
/// </summary>
internal static class DateSpans
{
    public static readonly Dictionary<ConditionOperator, Func<UserCalendar, DateSpan>> Fixed = new()
    {
        [ConditionOperator.Yesterday] = c => Days(c.Today.AddDays(-1), c.Today),
        [ConditionOperator.Today] = c => Days(c.Today, c.Tomorrow),
        [ConditionOperator.Tomorrow] = c => Days(c.Tomorrow, c.Tomorrow.AddDays(1)),
        [ConditionOperator.Last7Days] = c => Last(c, day => day.AddDays(-7)),
        [ConditionOperator.Next7Days] = c => Next(c, day => day.AddDays(7)),
        [ConditionOperator.LastWeek] = c => Days(c.ThisWeek.AddDays(-7), c.ThisWeek),
        [ConditionOperator.ThisWeek] = c => Days(c.ThisWeek, c.ThisWeek.AddDays(7)),
        [ConditionOperator.NextWeek] = c => Days(c.ThisWeek.AddDays(7), c.ThisWeek.AddDays(14)),
        [ConditionOperator.LastMonth] = c => Days(c.ThisMonth.AddMonths(-1), c.ThisMonth),
        [ConditionOperator.ThisMonth] = c => Days(c.ThisMonth, c.ThisMonth.AddMonths(1)),
        [ConditionOperator.NextMonth] = c => Days(c.ThisMonth.AddMonths(1), c.ThisMonth.AddMonths(2)),
        [ConditionOperator.LastYear] = c => Days(c.ThisYear.AddYears(-1), c.ThisYear),
        [ConditionOperator.ThisYear] = c => Days(c.ThisYear, c.ThisYear.AddYears(1)),
        [ConditionOperator.NextYear] = c => Days(c.ThisYear.AddYears(1), c.ThisYear.AddYears(2)),
    };

    public static readonly Dictionary<ConditionOperator, Func<UserCalendar, int, DateSpan>> Counted = new()
    {
        [ConditionOperator.LastXHours] = (c, x) => new(c.HoursAgo(x), Until: c.Now),
        [ConditionOperator.NextXHours] = (c, x) => new(c.Now, Until: c.HoursAhead(x)),
        [ConditionOperator.LastXDays] = (c, x) => Last(c, day => day.AddDays(-x)),
        [ConditionOperator.NextXDays] = (c, x) => Next(c, day => day.AddDays(x)),
        [ConditionOperator.LastXWeeks] = (c, x) => Last(c, day => day.AddDays(-7.0 * x)),
        [ConditionOperator.NextXWeeks] = (c, x) => Next(c, day => day.AddDays(7.0 * x)),
        [ConditionOperator.LastXMonths] = (c, x) => Last(c, day => day.AddMonths(-x)),
        [ConditionOperator.NextXMonths] = (c, x) => Next(c, day => day.AddMonths(x)),
        [ConditionOperator.LastXYears] = (c, x) => Last(c, day => day.AddYears(-x)),
        [ConditionOperator.NextXYears] = (c, x) => Next(c, day => day.AddYears(x)),
        [ConditionOperator.OlderThanXMinutes] = (c, x) => new(null, c.NowPlusMinutes(-x)),
        [ConditionOperator.OlderThanXHours] = (c, x) => new(null, c.NowPlusMinutes(-60.0 * x)),
        [ConditionOperator.OlderThanXDays] = (c, x) => new(null, c.NowOn(now => now.AddDays(-x))),
        [ConditionOperator.OlderThanXWeeks] = (c, x) => new(null, c.NowOn(now => now.AddDays(-7.0 * x))),
        [ConditionOperator.OlderThanXMonths] = (c, x) => new(null, c.NowOn(now => now.AddMonths(-x))),
        [ConditionOperator.OlderThanXYears] = (c, x) => new(null, c.NowOn(now => now.AddYears(-x))),
    };

    public static readonly Dictionary<ConditionOperator, Func<DateTime, DateSpan>> ByDay = new()
    {
        [ConditionOperator.On] = Whole,
        [ConditionOperator.OnOrBefore] = day => new(null, new DateBound(day.AddDays(1))),
        [ConditionOperator.OnOrAfter] = day => new(new DateBound(day)),
    };

    /// <summary>Whether the operator means nothing on a column without a time of day.</summary>
    public static bool NeedsTime(ConditionOperator code) =>
        code
            is ConditionOperator.LastXHours
                or ConditionOperator.NextXHours
                or ConditionOperator.OlderThanXMinutes
                or ConditionOperator.OlderThanXHours;

    public static DateSpan Whole(DateTime day) => Days(day, day.AddDays(1));

    private static DateSpan Days(DateTime from, DateTime before) =>
        new(new DateBound(from), new DateBound(before));

    private static DateSpan Last(UserCalendar calendar, Func<DateTime, DateTime> back) =>
        new(new DateBound(back(calendar.Today)), Until: calendar.Now);

    private static DateSpan Next(UserCalendar calendar, Func<DateTime, DateTime> forward) =>
        new(calendar.Now, new DateBound(forward(calendar.Tomorrow)));
}
