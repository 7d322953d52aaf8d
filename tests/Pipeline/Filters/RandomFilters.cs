using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CsCheck;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Filters;

/// <summary>Opportunities and FetchXML filters on them, with values few enough that they meet.</summary>
internal static class RandomFilters
{
    private static readonly string[] Equalities = ["eq", "ne", "in", "not-in", "null", "not-null"];
    private static readonly string[] Comparisons = [.. Equalities, "gt", "ge", "lt", "le"];
    private static readonly string[] Measures = [.. Comparisons, "between", "not-between"];

    private static readonly string[] Patterns =
    [
        .. Comparisons,
        "like",
        "not-like",
        "begins-with",
        "not-begin-with",
        "ends-with",
        "not-end-with",
    ];

    private static readonly string[] Days =
    [
        .. Measures,
        "on",
        "on-or-before",
        "on-or-after",
        "yesterday",
        "today",
        "tomorrow",
        "last-seven-days",
        "next-seven-days",
        "last-week",
        "this-week",
        "next-week",
        "last-month",
        "this-month",
        "next-month",
        "last-year",
        "this-year",
        "next-year",
        "last-x-days",
        "next-x-days",
        "last-x-weeks",
        "next-x-weeks",
        "last-x-months",
        "next-x-months",
        "last-x-years",
        "next-x-years",
        "olderthan-x-days",
        "olderthan-x-weeks",
        "olderthan-x-months",
        "olderthan-x-years",
    ];

    private static readonly string[] Hours =
    [
        .. Days,
        "last-x-hours",
        "next-x-hours",
        "olderthan-x-hours",
        "olderthan-x-minutes",
    ];

    private static readonly Gen<string> Words = Gen.Char["aAáböÖ%_c"]
        .Array[1, 3]
        .Select(word => new string(word));

    private static readonly Gen<int> Small = Gen.Int[-3, 3];

    /// <summary>By column: its operators, what rows hold, and how a condition writes such a value.</summary>
    private static Dictionary<string, (string[] Operators, Gen<object> Stored, Gen<string> Written)> Columns(
        DateTime now
    )
    {
        var words = Words.Select(word => (object)word);
        var hours = Gen.Int[-24 * 400, 24 * 400];
        var days = hours.Select(hour => (object)now.AddHours(hour).Date);
        var times = hours.Select(hour => (object)now.AddHours(hour));
        var dates = hours.Select(hour => Text(now.AddHours(hour), "yyyy-MM-dd"));
        var instants = hours.Select(hour => Text(now.AddHours(hour), "yyyy-MM-ddTHH:mm:ssZ"));
        return new()
        {
            ["name"] = (Patterns, words, Words),
            ["description"] = (Patterns, words, Words),
            ["estimatedvalue"] = (Measures, Small.Select(n => (object)new Money(n * 10.05m)), Amount),
            ["budgetamount"] = (Measures, Gen.Int[0, 3].Select(n => (object)new Money(n * 10.05m)), Amount),
            ["closeprobability"] = (Measures, Gen.Int[0, 3].Select(n => (object)n), Small.Select(Plain)),
            ["decisionmaker"] = (
                ["eq", "ne"],
                Gen.Bool.Select(flag => (object)flag),
                Gen.OneOf(Gen.Const("0"), Gen.Const("1"))
            ),
            ["need"] = (
                Equalities,
                Gen.Int[0, 3].Select(n => (object)new OptionSetValue(n)),
                Gen.Int[0, 3].Select(Plain)
            ),
            ["estimatedclosedate"] = (Days, days, dates),
            ["finaldecisiondate"] = (Days, days, dates),
            ["schedulefollowup_prospect"] = (Hours, times, instants),
        };
    }

    private static Gen<string> Amount =>
        Gen.Int[-30, 30].Select(n => (n * 1.005m).ToString(CultureInfo.InvariantCulture));

    public static Gen<Entity> Row(DateTime now) =>
        Columns(now)
            .Select(column =>
                column.Value.Stored.Null(0.2).Select(value => (column.Key, Value: (object?)value))
            )
            .Aggregate(
                Gen.Const(Array.Empty<(string Key, object? Value)>()),
                (rows, cell) => rows.Select(cell, (row, one) => row.Append(one).ToArray())
            )
            .Select(cells =>
            {
                var row = new Entity("opportunity", Guid.NewGuid());
                row.Attributes.AddRange(
                    cells
                        .Where(cell => cell.Value is not null)
                        .Select(cell => new KeyValuePair<string, object>(cell.Key, cell.Value!))
                );
                return row;
            });

    public static Gen<string> Filter(DateTime now) => Group(now, depth: 2);

    private static Gen<string> Group(DateTime now, int depth) =>
        Gen.Select(
            Gen.OneOf(Gen.Const("and"), Gen.Const("or")),
            (
                depth == 0 ? Condition(now) : Gen.Frequency((3, Condition(now)), (1, Group(now, depth - 1)))
            ).Array[1, 3],
            (type, parts) => $"<filter type='{type}'>{string.Concat(parts)}</filter>"
        );

    private static Gen<string> Condition(DateTime now)
    {
        var columns = Columns(now);
        var tests =
            from name in Gen.OneOf([.. columns.Keys.Select(Gen.Const)])
            from code in Gen.OneOf([.. columns[name].Operators.Select(Gen.Const)])
            from values in (
                code.Contains("-x-", StringComparison.Ordinal)
                    ? Gen.Int[1, 40].Select(Plain)
                    : columns[name].Written
            ).Array[CountOf(code)]
            select $"<condition attribute='{name}' operator='{code}'>{string.Concat(values.Select(value => $"<value>{value}</value>"))}</condition>";
        var pairs =
            from code in Gen.OneOf([.. new[] { "eq", "ne", "gt", "ge", "lt", "le" }.Select(Gen.Const)])
            select $"<condition attribute='budgetamount' operator='{code}' valueof='estimatedvalue' />";
        return Gen.Frequency((9, tests), (1, pairs));
    }

    private static int CountOf(string code) =>
        code switch
        {
            "in" or "not-in" => 3,
            "between" or "not-between" => 2,
            "null" or "not-null" => 0,
            "eq" or "ne" or "gt" or "ge" or "lt" or "le" => 1,
            "on" or "on-or-before" or "on-or-after" => 1,
            _ when code.Contains("-x-", StringComparison.Ordinal) => 1,
            _ when code.Contains("like", StringComparison.Ordinal) => 1,
            _ when code.EndsWith("with", StringComparison.Ordinal) => 1,
            _ => 0,
        };

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(DateTime time, string format) =>
        time.ToString(
            format
                .Replace("T", "'T'", StringComparison.Ordinal)
                .Replace("Z", "'Z'", StringComparison.Ordinal),
            CultureInfo.InvariantCulture
        );
}
