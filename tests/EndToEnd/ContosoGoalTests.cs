using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>What was reached of the goals of the public data pack, against plain SQL over its raw rows.</summary>
public sealed class ContosoGoalTests(ContosoPack pack) : IClassFixture<ContosoPack>
{
    /// <summary>Won and still open at the end of each quarter, and what was to be won; a scope is all or an owner.</summary>
    private const string Quarters = """
        WITH dated AS (
          SELECT *, CASE WHEN status = 'Open' THEN NULL
                         WHEN closed IS NOT NULL THEN closed
                         ELSE max(created, min(due, '2025-10-03')) END AS day
          FROM raw),
        wanted AS (
          SELECT iif(parent = '', 'Organisation', owner) AS scope, owner, parent, first, next, cents AS target,
                 min(next, '2025-10-04') AS known
          FROM goal),
        sums AS (
          SELECT scope, first, target,
            (SELECT coalesce(sum(cents), 0) FROM dated WHERE status = 'Won' AND day >= first AND day < known
                AND (parent = '' OR dated.owner = wanted.owner)) AS won,
            (SELECT coalesce(sum(cents), 0) FROM dated WHERE created < known AND (day IS NULL OR day >= known)
                AND due >= first AND due < next AND (parent = '' OR dated.owner = wanted.owner)) AS open
          FROM wanted)
        SELECT scope || ' ' || first,
               CASE WHEN target > 0 THEN 1.0 * won / target END,
               CASE WHEN target > 0 THEN iif(won >= target, 'met', 1.0 * open / (target - won)) END
        FROM sums
        """;

    [SharedDataTheory]
    [InlineData("whole", 20)]
    [InlineData("rep", 200)]
    public async Task Attainment_and_coverage_of_every_goal_equal_plain_sql(string by, int goals)
    {
        var expected = pack
            .Raw.Query(Quarters)
            .Where(row => ((string)row[0]!).StartsWith("Organisation") == (by == "whole"))
            .ToDictionary(row => (string)row[0]!, row => $"{Text(row[1])} {Text(row[2])}");

        var rows = await Rows(by);

        Assert.Equal(goals, expected.Count);
        Assert.All(
            rows,
            row =>
                Assert.Equal(
                    (row.Key, expected.GetValueOrDefault(row.Key, "nothing nothing")),
                    (row.Key, row.Value)
                )
        );
        Assert.All(
            expected.Where(goal => goal.Value != "nothing nothing"),
            goal => Assert.Contains(goal.Key, rows.Keys)
        );
    }

    [SharedDataFact]
    public void All_goals_are_loaded_and_those_without_a_target_named()
    {
        var file = pack.Load.GetProperty("files").GetProperty("goals.csv");
        var notes = pack
            .Load.GetProperty("notes")
            .EnumerateObject()
            .ToDictionary(n => n.Name, n => n.Value.GetInt64());

        Assert.Equal(
            (220, 220),
            (file.GetProperty("read").GetInt32(), file.GetProperty("loaded").GetInt32())
        );
        Assert.Equal(
            [
                pack.Raw.Query("SELECT count(*) FROM goal WHERE cents IS NULL")[0][0],
                pack.Raw.Query("SELECT count(*) FROM goal WHERE cents = 0")[0][0],
            ],
            [
                notes["goal without a target: loaded, and counts for nothing"],
                notes["goal with a target of 0: loaded, and counts for nothing"],
            ]
        );
    }

    /// <summary>Attainment and coverage by scope and first day of the quarter.</summary>
    private async Task<Dictionary<string, string>> Rows(string by)
    {
        var report = await pack.Kpis("--json", "--period", "quarter", "--by", by);
        return report
            .Json.GetProperty("rows")
            .EnumerateArray()
            .ToDictionary(
                row => $"{row.GetProperty("scope")} {row.GetProperty("from").GetString()}",
                row => $"{Text(row.GetProperty("attainment"))} {Text(row.GetProperty("coverage"))}"
            );
    }

    private static string Text(object? value) =>
        value switch
        {
            null or JsonElement { ValueKind: JsonValueKind.Null } => "nothing",
            string word => word,
            JsonElement { ValueKind: JsonValueKind.String } word => word.GetString()!,
            JsonElement number => Rounded(number.GetDecimal()),
            _ => Rounded(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        };

    private static string Rounded(decimal number) =>
        Math.Round(number, 4, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture);
}
