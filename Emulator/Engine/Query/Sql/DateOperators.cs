using System;
using System.Collections.Generic;
using System.Globalization;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Store.Columns;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>Operators that name a span of time, counted in the user's days.</summary>
internal static class DateOperators
{
    public static readonly Dictionary<ConditionOperator, Func<Operand, string>> All = Build();

    private static Dictionary<ConditionOperator, Func<Operand, string>> Build()
    {
        var all = new Dictionary<ConditionOperator, Func<Operand, string>>();
        foreach (var (code, span) in DateSpans.Fixed)
            all[code] = operand => Within(operand, span(Calendar(operand)));
        foreach (var (code, span) in DateSpans.Counted)
            all[code] = operand => Within(operand, span(Calendar(operand), Count(operand)));
        foreach (var (code, span) in DateSpans.ByDay)
            all[code] = operand => Within(operand, span(Day(operand)));
        all[ConditionOperator.NotOn] = operand =>
            operand.OrNull($"NOT {Within(operand, DateSpans.Whole(Day(operand)))}");
        return all;
    }

    /// <summary>Faults when the column is no date.</summary>
    public static UserCalendar Calendar(Operand operand)
    {
        var calendar = new UserCalendar(operand.Translation.Scope);
        return operand.Stored.Column.Type == ColumnType.DateTime ? calendar : throw operand.WrongOperator();
    }

    /// <summary>The value as a number of units, from 1.</summary>
    public static int Count(Operand operand)
    {
        if (
            operand.Stored.Column.Behavior == DateTimeBehavior.DateOnly
            && DateSpans.NeedsTime(operand.Condition.Operator)
        )
            throw operand.WrongOperator();
        var text = Convert.ToString(operand.Value, CultureInfo.InvariantCulture);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
            ? count
            : throw operand.Bad($"has the value '{operand.Value}', which is no whole number above zero");
    }

    /// <summary>The day as written; a time of day and an offset are left out.</summary>
    private static DateTime Day(Operand operand)
    {
        Calendar(operand);
        if (operand.Value is DateTime time)
            return time.Date;
        return DateTimeOffset.TryParse(
            operand.Value as string,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var parsed
        )
            ? parsed.Date
            : throw operand.Bad($"has the value '{operand.Value}', which is no date");
    }

    /// <summary>Condition for the dates of the span.</summary>
    public static string Within(Operand operand, DateSpan span)
    {
        var conditions = QueryTranslation.And(
            Bound(operand, ">=", span.From),
            Bound(operand, "<", span.Before),
            Bound(operand, "<=", span.Until)
        );
        return $"({conditions})";
    }

    private static string? Bound(Operand operand, string sign, DateBound? bound) =>
        bound is null
            ? null
            : $"{operand.Sql} {sign} {operand.Translation.Parameters.Add(Seconds(operand, bound))}";

    /// <summary>A column without a time of day is compared by the day, so that today is still to come, or by the instant.</summary>
    private static long Seconds(Operand operand, DateBound bound) =>
        DateTimeCodec.ToSeconds(
            operand.Stored.Column.Behavior switch
            {
                DateTimeBehavior.DateOnly when operand.Translation.Scope.DaysCompareWithToday => bound
                    .Local
                    .Date,
                DateTimeBehavior.DateOnly => bound.Local,
                DateTimeBehavior.UserLocal => bound.Utc
                    ?? LocalTime.ToUtc(bound.Local, operand.Translation.Scope.TimeZone),
                _ => bound.Local,
            }
        );
}
