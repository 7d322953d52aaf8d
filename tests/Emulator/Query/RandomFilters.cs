using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Crm.SalesProcess.Emulator.Query;
using Crm.SalesProcess.Tests.Emulator.Store;
using CsCheck;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Query;

/// <summary>Rows and filters of the sample table, with values few enough that they meet.</summary>
internal static class RandomFilters
{
    /// <summary>Who asks: half an hour off the hour, so that days are seen to be the user's.</summary>
    public static QueryScope Scope { get; } =
        TestDatabase.Scope with
        {
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Kolkata"),
            TeamIds = [new Guid("00000000-0000-0000-0000-0000000000c1")],
            Fiscal = new FiscalCalendar(4, 4, 6, true),
            Language = 1,
        };

    private static readonly ConditionOperator[] Comparisons =
    [
        ConditionOperator.Equal,
        ConditionOperator.NotEqual,
        ConditionOperator.GreaterThan,
        ConditionOperator.GreaterEqual,
        ConditionOperator.LessThan,
        ConditionOperator.LessEqual,
        ConditionOperator.In,
        ConditionOperator.NotIn,
        ConditionOperator.Between,
        ConditionOperator.NotBetween,
        ConditionOperator.Null,
        ConditionOperator.NotNull,
    ];

    private static readonly ConditionOperator[] Patterns =
    [
        ConditionOperator.Like,
        ConditionOperator.NotLike,
        ConditionOperator.BeginsWith,
        ConditionOperator.DoesNotBeginWith,
        ConditionOperator.EndsWith,
        ConditionOperator.DoesNotEndWith,
    ];

    private static readonly ConditionOperator[] Plain =
    [
        ConditionOperator.Equal,
        ConditionOperator.NotEqual,
        ConditionOperator.In,
        ConditionOperator.NotIn,
        ConditionOperator.Null,
        ConditionOperator.NotNull,
    ];

    private static readonly ConditionOperator[] OfUsers =
    [
        ConditionOperator.EqualUserId,
        ConditionOperator.NotEqualUserId,
        ConditionOperator.EqualBusinessId,
        ConditionOperator.NotEqualBusinessId,
        ConditionOperator.EqualUserTeams,
        ConditionOperator.EqualUserOrUserTeams,
    ];

    /// <summary>NotOn has no name in FetchXML.</summary>
    private static readonly ConditionOperator[] Dates =
    [
        .. Enum.GetValues<ConditionOperator>()
            .Distinct()
            .Where(code => SlowDates.IsDateOperator(code) && code != ConditionOperator.NotOn),
        .. Enum.GetValues<ConditionOperator>().Where(SlowFiscal.IsFiscal),
    ];

    /// <summary>Around the instant of <see cref="Scope"/>, where the date operators have their ends.</summary>
    private static readonly Gen<DateTime> Moments = Gen.Select(
        Gen.OneOf(
            0,
            0,
            1,
            -1,
            6,
            -6,
            7,
            -7,
            8,
            -8,
            14,
            -14,
            30,
            -30,
            31,
            -31,
            61,
            -62,
            365,
            -365,
            366,
            -366,
            731
        ),
        Gen.OneOf(0, 0, 1, -1, 5, -5, 13, -13, 19, -18, 24),
        Gen.OneOf(0, 0, 1, -1, 1800, -1800),
        (days, hours, seconds) => Scope.Now.AddDays(days).AddHours(hours).AddSeconds(seconds)
    );

    private static readonly Gen<object> Ids = Gen.OneOf(
            Scope.UserId,
            Scope.BusinessUnitId,
            Scope.TeamIds[0],
            new Guid("00000000-0000-0000-0000-0000000000f1")
        )
        .Select(id => (object)id);

    private static readonly Gen<object> Colours = Gen.Int[1, 3]
        .Array[0, 3]
        .Select(options =>
            (object)new OptionSetValueCollection([.. options.Select(option => new OptionSetValue(option))])
        );

    private static readonly Gen<object> Texts = Gen.Char["aAáböÖ%_*? "]
        .Array[0, 3]
        .Select(letters => (object)new string(letters));

    /// <summary>By column: what rows hold, and what conditions compare with (which may be finer).</summary>
    private static readonly Dictionary<string, (Gen<object> Stored, Gen<object> Compared)> Columns = new()
    {
        ["sample_name"] = (Texts, Texts),
        ["sample_notes"] = (Texts, Texts),
        ["sample_count"] = (Numbers(-2, 2, 0, n => (int)n), Numbers(-2, 2, 0, n => (int)n)),
        ["sample_share"] = (Numbers(-20, 20, 3, n => n), Numbers(-200, 200, 4, n => n)),
        ["sample_rate"] = (Numbers(1, 9, 12, n => n), Numbers(1, 9, 12, n => n)),
        ["sample_price"] = (Numbers(-20, 20, 4, n => new Money(n)), Numbers(-200, 200, 5, n => new Money(n))),
        ["sample_at"] = (Moments.Select(time => (object)time), Moments.Select(time => (object)time)),
        ["sample_wall"] = (Moments.Select(time => (object)time), Moments.Select(time => (object)time)),
        ["sample_day"] = (Moments.Select(Day), Moments.Select(Day)),
        ["sample_active"] = (Gen.Bool.Select(flag => (object)flag), Gen.Bool.Select(flag => (object)flag)),
        ["sample_colour"] = (
            Numbers(1, 3, 0, n => new OptionSetValue((int)n)),
            Numbers(0, 4, 0, n => (int)n)
        ),
        ["sample_colours"] = (Colours, Numbers(1, 3, 0, n => (int)n)),
        ["sample_tag"] = (Ids, Ids),
    };

    public static Gen<Dictionary<string, object?>> Row =>
        Columns
            .Select(column =>
                column.Value.Stored.Null(0.2).Select(value => (column.Key, Value: (object?)value))
            )
            .Aggregate(
                Gen.Const(new Dictionary<string, object?>()),
                (rows, cell) =>
                    rows.Select(
                        cell,
                        (row, one) => new Dictionary<string, object?>(row) { [one.Key] = one.Value }
                    )
            );

    public static Gen<FilterGroup> Filter => Group(depth: 3);

    /// <summary>Columns that can be sorted by.</summary>
    public static IEnumerable<string> ColumnNames =>
        Columns.Keys.Except(["sample_colours", "sample_colour", "sample_tag"]);

    private static Gen<FilterGroup> Group(int depth) =>
        Gen.Select(
            Gen.Enum<Junction>(),
            Part(depth).Array[0, 3],
            (junction, parts) => new FilterGroup(junction, [.. parts])
        );

    private static Gen<FilterNode> Part(int depth) =>
        depth == 0
            ? Condition.Select(condition => (FilterNode)condition)
            : Gen.Frequency(
                (3, Condition.Select(condition => (FilterNode)condition)),
                (1, Group(depth - 1).Select(group => (FilterNode)group))
            );

    private static Gen<FilterCondition> Condition =>
        from name in Gen.OneOf(Columns.Keys.ToArray())
        from code in Gen.OneOf(OperatorsOf(name))
        from values in SlowFiscal.IsFiscal(code)
            ? FiscalValues(code, Scope.Fiscal.Periods)
            : ValuesOf(name, code).Array[CountOf(code)]
        select new FilterCondition(name, code, values.ToImmutableArray());

    private static ConditionOperator[] OperatorsOf(string column) =>
        column switch
        {
            "sample_name" or "sample_notes" => [.. Comparisons, .. Patterns],
            "sample_at" or "sample_wall" => [.. Comparisons, .. Dates],
            "sample_day" => [.. Comparisons, .. Dates.Where(code => !NeedsTime(code))],
            "sample_active" or "sample_colour" => Plain,
            "sample_colours" =>
            [
                ConditionOperator.ContainValues,
                ConditionOperator.DoesNotContainValues,
                ConditionOperator.Null,
                ConditionOperator.NotNull,
            ],
            "sample_tag" => [.. Plain, .. OfUsers],
            "sample_count" => [.. Comparisons, ConditionOperator.EqualUserLanguage],
            _ => Comparisons,
        };

    /// <summary>How many, which period, or which year: what a fiscal operator goes with, near <see cref="Scope"/>.</summary>
    public static Gen<object[]> FiscalValues(ConditionOperator code, int periods) =>
        Gen.Select(
            Gen.Int[1, periods],
            Gen.Int[2018, 2022],
            Gen.Int[1, 3],
            (period, year, count) =>
                code switch
                {
                    _ when SlowFiscal.NamesPeriodAndYear(code) => (object[])[period, year],
                    ConditionOperator.InFiscalPeriod => [period],
                    ConditionOperator.InFiscalYear => [year],
                    _ when IsCounted(code) => [count],
                    _ => [],
                }
        );

    private static bool NeedsTime(ConditionOperator code) =>
        code
            is ConditionOperator.LastXHours
                or ConditionOperator.NextXHours
                or ConditionOperator.OlderThanXHours
                or ConditionOperator.OlderThanXMinutes;

    private static bool IsCounted(ConditionOperator code) =>
        Enum.GetName(code) is { } name
        && name.Contains('X', StringComparison.Ordinal)
        && (SlowDates.IsDateOperator(code) || SlowFiscal.IsFiscal(code));

    private static Gen<object> ValuesOf(string column, ConditionOperator code) =>
        IsCounted(code) ? Gen.Int[1, 3].Select(count => (object)count) : Columns[column].Compared;

    private static int CountOf(ConditionOperator code) =>
        code switch
        {
            ConditionOperator.Null or ConditionOperator.NotNull => 0,
            ConditionOperator.EqualUserLanguage => 0,
            ConditionOperator.Between or ConditionOperator.NotBetween => 2,
            ConditionOperator.In or ConditionOperator.NotIn => 3,
            ConditionOperator.ContainValues or ConditionOperator.DoesNotContainValues => 2,
            ConditionOperator.On or ConditionOperator.NotOn => 1,
            ConditionOperator.OnOrBefore or ConditionOperator.OnOrAfter => 1,
            _ when OfUsers.Contains(code) => 0,
            _ when SlowDates.IsDateOperator(code) => IsCounted(code) ? 1 : 0,
            _ => 1,
        };

    private static Gen<object> Numbers(int low, int high, int decimals, Func<decimal, object> value) =>
        Gen.Int[low, high]
            .Select(number => value(new decimal(Math.Abs(number), 0, 0, number < 0, (byte)decimals)));

    private static object Day(DateTime moment) => moment.Date;
}
