using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>
/// Figures of the public data pack, computed from the ledgers, against plain SQL over the raw CSV rows: another language and
/// no code of the product.
/// </summary>
public sealed class ContosoFiguresTests(ContosoPack pack) : IClassFixture<ContosoPack>
{
    private const string Until = "2025-10-04";

    /// <summary>Compared goal by goal in <see cref="ContosoGoalTests"/>.</summary>
    private static readonly string[] OfGoals = ["attainment", "coverage"];

    private static readonly string[] Stages = ["Qualify", "Develop", "Propose", "Close"];

    [SharedDataTheory]
    [InlineData("all")]
    [InlineData("year")]
    [InlineData("quarter")]
    [InlineData("month")]
    public async Task Figures_of_the_organisation_equal_plain_sql(string period) =>
        AssertSame(await pack.Kpis("--json", "--period", period), ContosoSql.Whole);

    [SharedDataTheory]
    [InlineData("all")]
    [InlineData("quarter")]
    public async Task Figures_of_every_rep_equal_plain_sql(string period)
    {
        var report = await pack.Kpis("--json", "--period", period, "--by", "rep");

        Assert.Equal(
            pack.Raw.Query(
                    $"""
                    SELECT owner FROM deal UNION
                    SELECT owner FROM goal WHERE '{period}' = 'quarter' AND parent <> '' AND cents > 0
                    ORDER BY owner
                    """
                )
                .Select(row => (string)row[0]!),
            RowsOf(report).Select(row => Text(row, "scope")).Distinct()
        );
        AssertSame(report, ContosoSql.Whole);
    }

    [SharedDataTheory]
    [InlineData("all")]
    [InlineData("quarter")]
    public async Task Figures_of_every_stage_equal_plain_sql(string period)
    {
        var report = await pack.Kpis("--json", "--period", period, "--by", "stage");

        Assert.Equal(Stages, RowsOf(report).Select(row => Text(row, "stage")).Distinct());
        AssertSame(report, ContosoSql.Stage);
    }

    [SharedDataTheory]
    [InlineData("Qualify")]
    [InlineData("Develop")]
    [InlineData("Propose")]
    [InlineData("Close")]
    public async Task Figures_of_every_rep_in_every_stage_and_quarter_equal_plain_sql(string stage)
    {
        string[] ofStage = ["--json", "--period", "quarter", "--stage", stage];
        var report = await pack.Kpis([.. ofStage, "--by", "rep"]);
        var whole = RowsOf(await pack.Kpis(ofStage));

        AssertSame(report, ContosoSql.Stage);
        Assert.All(whole, row => AssertSum(row, RowsOf(report), "entered", "reached", "open_now", "leaked"));
    }

    /// <summary>No rep is left out: their counts add up to those of the organisation in every quarter.</summary>
    [SharedDataFact]
    public async Task Figures_of_reps_add_up_to_the_organisation()
    {
        var reps = RowsOf(await pack.Kpis("--json", "--period", "quarter", "--by", "rep"));
        var whole = RowsOf(await pack.Kpis("--json", "--period", "quarter"));

        Assert.All(whole, row => AssertSum(row, reps, "created", "open", "won", "lost", "won_amount"));
    }

    [SharedDataFact]
    public async Task What_the_data_cannot_support_is_null_and_says_why()
    {
        var report = (await pack.Kpis("--json")).Json;

        var row = report.GetProperty("rows").EnumerateArray().Single();
        var unsupported = report.GetProperty("unsupported");
        Assert.Equal("No change of a close date is recorded.", unsupported.GetProperty("pushes").GetString());
        Assert.All(
            unsupported.EnumerateObject().Where(reason => row.TryGetProperty(reason.Name, out _)),
            reason => Assert.Equal(JsonValueKind.Null, row.GetProperty(reason.Name).ValueKind)
        );
        Assert.Contains(
            "5,229 of 5,229 visits were reconstructed",
            report.GetProperty("notes")[0].GetString()
        );
    }

    /// <summary>Only the last stage was ever left; its chance is what became of all that were decided.</summary>
    [SharedDataFact]
    public async Task The_weighted_amount_stands_beside_what_was_really_won()
    {
        var explained = (
            await pack.Kpis("--json", "--explain", "weighted_amount", "--whose", "seller 03")
        ).Json;

        var decided = pack.Raw.Query(
            """
            WITH decided AS (SELECT status = 'Won' AS won FROM deal WHERE known),
                 chance AS (SELECT avg(won) AS p, sum(won) AS won, count(*) AS n,
                                   avg((0.8 - won) * (0.8 - won)) AS configured FROM decided),
                 mine AS (SELECT * FROM deal WHERE NOT known AND owner = 'Seller 03')
            SELECT (SELECT printf('By the chances that all moves so far show: %,.2f, without %d in stages that nobody has left yet.',
                           coalesce(sum(iif(ordinal = 4, cents * p, 0)), 0) / 100.0, sum(ordinal < 4)) FROM mine),
                   printf('Close: configured 80.0 %%, by its moves %.1f %%, won %,d of %,d decided = %.1f %%.', 100 * p, won, n, 100 * p),
                   printf('Brier score over %,d decided (0 is perfect, 0.25 a coin): configured %.3f, by moves %.3f.', n, configured, p - p * p)
            FROM chance
            """
        );
        Assert.Equal(
            decided[0].Select(line => (string?)line),
            explained.GetProperty("beside").EnumerateArray().Select(line => line.GetString())
        );
    }

    [SharedDataFact]
    public async Task The_printed_table_and_the_json_agree()
    {
        var printed = (await pack.Kpis("--period", "year")).Output;
        var rows = await Rows("--period", "year");

        foreach (var row in rows)
        {
            var line = printed.Split('\n').Single(text => text.Trim().StartsWith(Text(row, "period")!));
            var cells = line.Split(
                "  ",
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            );
            Assert.Equal($"{row.GetProperty("created").GetInt32():N0}", cells[1]);
            Assert.Equal($"{row.GetProperty("won").GetInt32():N0}", cells[3]);
            Assert.StartsWith($"{row.GetProperty("win_rate").GetDecimal() * 100:N1} % (", cells[5]);
            Assert.Equal($"{row.GetProperty("won_amount").GetDecimal():N2}", cells[6]);
        }
    }

    private async Task<List<JsonElement>> Rows(params string[] arguments) =>
        RowsOf(await pack.Kpis(["--json", .. arguments]));

    private static List<JsonElement> RowsOf(CommandLine kpis) =>
        [.. kpis.Json.GetProperty("rows").EnumerateArray()];

    /// <summary>Every figure of every row is that of the SQL, or is null and the report says why.</summary>
    private void AssertSame(CommandLine kpis, IReadOnlyDictionary<string, string> measures)
    {
        var unsupported = kpis.Json.GetProperty("unsupported");
        foreach (var row in RowsOf(kpis))
        {
            var place = $"{Text(row, "scope")} {Text(row, "stage")} {Text(row, "period")} ";
            AssertGrades(row, place);
            var expected = pack.Raw.Query(Filled(row, ContosoSql.Of(measures)))[0];
            foreach (var (key, value) in measures.Keys.Zip(expected))
            {
                var decimals = IsMoney(key) ? 2 : 4;
                Assert.Equal(
                    $"{place}{key}: {Rounded(value, decimals)}",
                    $"{place}{key}: {Rounded(row.GetProperty(key), decimals)}"
                );
            }
            Assert.All(
                MeasuresOf(row).Except([.. measures.Keys, .. OfGoals]),
                key =>
                {
                    Assert.True(unsupported.TryGetProperty(key, out _), place + key);
                    Assert.Equal(JsonValueKind.Null, row.GetProperty(key).ValueKind);
                }
            );
        }
    }

    /// <summary>Nothing of the pack was recorded as it happened: no figure is better than C where there is anything to count.</summary>
    private static void AssertGrades(JsonElement row, string place)
    {
        string[] counts = ["created", "open", "won", "lost", "entered", "open_now", "advanced", "leaked"];
        var counted = counts.Where(key =>
            row.TryGetProperty(key, out var count)
            && count.ValueKind == JsonValueKind.Number
            && count.GetInt32() > 0
        );
        Assert.All(
            counted,
            key => Assert.Equal($"{place}{key} C", $"{place}{key} {Text(row, key + "_grade")}")
        );
    }

    private static IEnumerable<string> MeasuresOf(JsonElement row) =>
        row.EnumerateObject()
            .Select(column => column.Name)
            .Where(name => name.EndsWith("_grade", StringComparison.Ordinal))
            .Select(name => name[..^"_grade".Length]);

    private static void AssertSum(JsonElement whole, IEnumerable<JsonElement> parts, params string[] keys)
    {
        var ofPeriod = parts.Where(row => Text(row, "period") == Text(whole, "period")).ToList();
        Assert.All(
            keys,
            key =>
                Assert.Equal(
                    whole.GetProperty(key).GetDecimal(),
                    ofPeriod.Sum(row => row.GetProperty(key).GetDecimal())
                )
        );
    }

    private static bool IsMoney(string key) =>
        key.Contains("amount")
        || key.EndsWith("won_avg")
        || key is "won_median" or "velocity" or "value_win_rate_num" or "value_win_rate_den";

    /// <summary>Puts scope, stage and period of a row into a query.</summary>
    private static string Filled(JsonElement row, string sql)
    {
        var scope = Text(row, "scope") is var name && name == "Organisation" ? "1 = 1" : $"owner = '{name}'";
        var from = Text(row, "from") ?? "0000";
        var to = Text(row, "to") is { } end && string.CompareOrdinal(end, Until) < 0 ? end : Until;
        return sql.Replace("{ordinal}", $"{Array.IndexOf(Stages, Text(row, "stage")) + 1}")
            .Replace("{created}", $"created >= '{from}' AND created < '{to}' AND {scope}")
            .Replace("{closed}", $"day >= '{from}' AND day < '{to}' AND {scope}")
            .Replace("{open}", $"created < '{to}' AND (day IS NULL OR day >= '{to}') AND {scope}")
            .Replace("{to}", to);
    }

    private static string? Text(JsonElement row, string key) => row.GetProperty(key).GetString();

    private static string Rounded(object? value, int decimals)
    {
        var number = value switch
        {
            null or JsonElement { ValueKind: JsonValueKind.Null } => (decimal?)null,
            JsonElement json => json.GetDecimal(),
            _ => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        };
        return number is { } known
            ? Math.Round(Math.Round(known, 6), decimals, MidpointRounding.AwayFromZero)
                .ToString("0.0###", CultureInfo.InvariantCulture)
            : "nothing";
    }
}
