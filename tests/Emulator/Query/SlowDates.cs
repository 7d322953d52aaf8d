using System;
using Crm.SalesProcess.Emulator.Query;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Query;

/// <summary>
/// What the date operators mean, said of one local date and time: "last x" begins at midnight x units ago and ends now,
/// "next x" begins now and ends at midnight tonight and x units more.
/// </summary>
/// <param name="now">The user's clock; of columns without a time of day, the user's day.</param>
internal sealed class SlowDates(DateTime now)
{
    public static SlowDates Of(QueryScope scope, bool isDay)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(scope.Now, scope.TimeZone);
        return new SlowDates(isDay ? local.Date : local);
    }

    public static bool IsDateOperator(ConditionOperator code) =>
        code
            is (>= ConditionOperator.Yesterday and <= ConditionOperator.NextXYears)
                or ConditionOperator.On
                or ConditionOperator.NotOn
                or ConditionOperator.OnOrBefore
                or ConditionOperator.OnOrAfter
                or ConditionOperator.OlderThanXMonths
                or ConditionOperator.OlderThanXYears
                or ConditionOperator.OlderThanXWeeks
                or ConditionOperator.OlderThanXDays
                or ConditionOperator.OlderThanXHours
                or ConditionOperator.OlderThanXMinutes;

    public bool Passes(FilterCondition condition, DateTime value)
    {
        var today = now.Date;
        var count = condition.Values is [int number] ? number : 0;
        var day = condition.Values is [DateTime given] ? given.Date : default;
        return condition.Operator switch
        {
            ConditionOperator.On => value.Date == day,
            ConditionOperator.NotOn => value.Date != day,
            ConditionOperator.OnOrBefore => value.Date <= day,
            ConditionOperator.OnOrAfter => value.Date >= day,
            ConditionOperator.Yesterday => value.Date == today.AddDays(-1),
            ConditionOperator.Today => value.Date == today,
            ConditionOperator.Tomorrow => value.Date == today.AddDays(1),
            ConditionOperator.Last7Days => IsLast(value, today.AddDays(-7)),
            ConditionOperator.Next7Days => IsNext(value, today.AddDays(8)),
            ConditionOperator.LastWeek => Week(value) == Week(today).AddDays(-7),
            ConditionOperator.ThisWeek => Week(value) == Week(today),
            ConditionOperator.NextWeek => Week(value) == Week(today).AddDays(7),
            ConditionOperator.LastMonth => Month(value) == Month(today) - 1,
            ConditionOperator.ThisMonth => Month(value) == Month(today),
            ConditionOperator.NextMonth => Month(value) == Month(today) + 1,
            ConditionOperator.LastYear => value.Year == today.Year - 1,
            ConditionOperator.ThisYear => value.Year == today.Year,
            ConditionOperator.NextYear => value.Year == today.Year + 1,
            ConditionOperator.LastXHours => value >= now.AddHours(-count) && value <= now,
            ConditionOperator.NextXHours => value >= now && value <= now.AddHours(count),
            ConditionOperator.LastXDays => IsLast(value, today.AddDays(-count)),
            ConditionOperator.NextXDays => IsNext(value, today.AddDays(1 + count)),
            ConditionOperator.LastXWeeks => IsLast(value, today.AddDays(-7 * count)),
            ConditionOperator.NextXWeeks => IsNext(value, today.AddDays(1 + 7 * count)),
            ConditionOperator.LastXMonths => IsLast(value, today.AddMonths(-count)),
            ConditionOperator.NextXMonths => IsNext(value, today.AddDays(1).AddMonths(count)),
            ConditionOperator.LastXYears => IsLast(value, today.AddYears(-count)),
            ConditionOperator.NextXYears => IsNext(value, today.AddDays(1).AddYears(count)),
            ConditionOperator.OlderThanXMinutes => value < now.AddMinutes(-count),
            ConditionOperator.OlderThanXHours => value < now.AddHours(-count),
            ConditionOperator.OlderThanXDays => value < now.AddDays(-count),
            ConditionOperator.OlderThanXWeeks => value < now.AddDays(-7 * count),
            ConditionOperator.OlderThanXMonths => value < now.AddMonths(-count),
            ConditionOperator.OlderThanXYears => value < now.AddYears(-count),
            _ => throw new NotSupportedException(condition.Operator.ToString()),
        };
    }

    private bool IsLast(DateTime value, DateTime from) => value >= from && value <= now;

    private bool IsNext(DateTime value, DateTime before) => value >= now && value < before;

    private static DateTime Week(DateTime value) => value.Date.AddDays(-(int)value.DayOfWeek);

    private static int Month(DateTime value) => value.Year * 12 + value.Month;
}
