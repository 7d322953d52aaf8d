using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Crm.SalesProcess.Emulator.Query;
using CsCheck;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Query;

/// <summary>Rows and filters of the sample table, with values few enough that they meet.</summary>
internal static class RandomFilters
{
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
        ["sample_at"] = (Numbers(-5, 5, 0, Seconds), Numbers(-10, 10, 1, Seconds)),
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

    public static IEnumerable<string> ColumnNames => Columns.Keys;

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
        from values in Columns[name].Compared.Array[CountOf(code)]
        select new FilterCondition(name, code, values.ToImmutableArray());

    private static ConditionOperator[] OperatorsOf(string column) =>
        column is "sample_name" or "sample_notes" ? [.. Comparisons, .. Patterns] : Comparisons;

    private static int CountOf(ConditionOperator code) =>
        code switch
        {
            ConditionOperator.Null or ConditionOperator.NotNull => 0,
            ConditionOperator.Between or ConditionOperator.NotBetween => 2,
            ConditionOperator.In or ConditionOperator.NotIn => 3,
            _ => 1,
        };

    private static Gen<object> Numbers(int low, int high, int decimals, Func<decimal, object> value) =>
        Gen.Int[low, high]
            .Select(number => value(new decimal(Math.Abs(number), 0, 0, number < 0, (byte)decimals)));

    private static object Seconds(decimal seconds) =>
        new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds((double)seconds);
}
