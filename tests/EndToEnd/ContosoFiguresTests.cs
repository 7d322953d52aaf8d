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

    /// <summary>
    /// What the rows mean: a lost row without a date counts on its due date, at the latest the day before the as-of date;
    /// what closes before it was created closes then.
    /// </summary>
    private const string Deals = """
        WITH dated AS (
          SELECT *, CASE WHEN status = 'Open' THEN NULL
                         WHEN closed IS NOT NULL THEN closed
                         ELSE max(created, min(due, '2025-10-03')) END AS day
          FROM raw),
        deal AS (
          SELECT *, julianday(day) - julianday(created) AS cycle,
                 CASE stage WHEN 'Qualify' THEN 1 WHEN 'Develop' THEN 2 WHEN 'Propose' THEN 3 ELSE 4 END AS ordinal,
                 max(0, julianday(coalesce(ended, day)) - julianday(started)) AS stay
          FROM dated)
        """;

    private static readonly Dictionary<string, string> Whole = new()
    {
        ["created"] = "SELECT count(*) FROM deal WHERE {created}",
        ["cohort_n"] = "SELECT count(*) FROM deal WHERE {created}",
        ["open"] = "SELECT count(*) FROM deal WHERE {open}",
        ["won"] = "SELECT count(*) FROM deal WHERE status = 'Won' AND {closed}",
        ["lost"] = "SELECT count(*) FROM deal WHERE status = 'Lost' AND {closed}",
        ["win_rate"] =
            "SELECT 1.0 * sum(status = 'Won') / nullif(count(*), 0) FROM deal WHERE status <> 'Open' AND {closed}",
        ["win_rate_num"] = "SELECT count(*) FROM deal WHERE status = 'Won' AND {closed}",
        ["win_rate_den"] = "SELECT count(*) FROM deal WHERE status <> 'Open' AND {closed}",
        ["value_win_rate"] =
            "SELECT 1.0 * sum(iif(status = 'Won', cents, 0)) / nullif(sum(cents), 0) FROM deal WHERE status <> 'Open' AND {closed}",
        ["won_amount"] = "SELECT coalesce(sum(cents), 0) / 100.0 FROM deal WHERE status = 'Won' AND {closed}",
        ["lost_amount"] =
            "SELECT coalesce(sum(cents), 0) / 100.0 FROM deal WHERE status = 'Lost' AND {closed}",
        ["won_avg"] = "SELECT avg(cents) / 100.0 FROM deal WHERE status = 'Won' AND {closed}",
        ["won_median"] = Median("cents / 100.0", "status = 'Won' AND {closed}"),
        ["cycle_mean"] = "SELECT avg(cycle) FROM deal WHERE status = 'Won' AND {closed}",
        ["cycle_median"] = Median("cycle", "status = 'Won' AND {closed}"),
        ["lost_cycle_median"] = Median("cycle", "status = 'Lost' AND {closed}"),
        ["open_amount"] = "SELECT coalesce(sum(cents), 0) / 100.0 FROM deal WHERE {open}",
        ["cohort_win_rate"] =
            "SELECT 1.0 * sum(status = 'Won' AND day < '2025-10-04') / nullif(count(*), 0) FROM deal WHERE {created}",
        ["cohort_maturity"] =
            "SELECT 1.0 * sum(status <> 'Open' AND day < '2025-10-04') / nullif(count(*), 0) FROM deal WHERE {created}",
    };

    private static readonly Dictionary<string, string> Stage = new()
    {
        ["entered"] = "SELECT count(*) FROM deal WHERE ordinal = {ordinal}",
        ["reached"] = "SELECT count(*) FROM deal WHERE ordinal >= {ordinal}",
        ["advanced"] = "SELECT count(*) FROM deal WHERE ordinal = {ordinal} AND status = 'Won' AND {closed}",
        ["leaked"] = "SELECT count(*) FROM deal WHERE ordinal = {ordinal} AND status = 'Lost' AND {closed}",
        ["open_now"] = "SELECT count(*) FROM deal WHERE ordinal = {ordinal} AND {open}",
        ["visit_days_mean"] = "SELECT avg(stay) FROM deal WHERE ordinal = {ordinal} AND {closed}",
        ["deal_days_mean"] = "SELECT avg(stay) FROM deal WHERE ordinal = {ordinal} AND {closed}",
        ["deal_days_median"] = Median("stay", "ordinal = {ordinal} AND {closed}"),
        ["open_age_median"] = Median(
            "julianday('2025-10-04') - julianday(started)",
            "ordinal = {ordinal} AND {open}"
        ),
    };

    [SharedDataTheory]
    [InlineData("all")]
    [InlineData("year")]
    [InlineData("quarter")]
    [InlineData("month")]
    public async Task Figures_of_the_organisation_equal_plain_sql(string period)
    {
        var rows = await Rows("--period", period);

        Assert.NotEmpty(rows);
        Assert.All(rows, row => AssertSame(row, Whole, Filled(row, "1 = 1")));
    }

    [SharedDataTheory]
    [InlineData("all")]
    [InlineData("quarter")]
    public async Task Figures_of_every_rep_equal_plain_sql(string period)
    {
        var rows = await Rows("--period", period, "--by", "rep");

        Assert.Equal(
            pack.Raw.Query(
                    $"""
                    SELECT owner FROM raw UNION
                    SELECT owner FROM goal WHERE '{period}' = 'quarter' AND parent <> '' AND cents > 0
                    ORDER BY owner
                    """
                )
                .Select(row => (string)row[0]!),
            rows.Select(row => Text(row, "scope")).Distinct()
        );
        Assert.All(rows, row => AssertSame(row, Whole, Filled(row, $"owner = '{Text(row, "scope")}'")));
    }

    [SharedDataFact]
    public async Task Figures_of_every_stage_equal_plain_sql()
    {
        var rows = await Rows("--by", "stage");

        Assert.Equal(["Qualify", "Develop", "Propose", "Close"], rows.Select(row => Text(row, "stage")));
        for (var stage = 0; stage < rows.Count; stage++)
        {
            AssertSame(
                rows[stage],
                Stage,
                sql => Filled(rows[stage], "1 = 1")(sql).Replace("{ordinal}", $"{stage + 1}")
            );
        }
    }

    [SharedDataFact]
    public async Task The_weighted_pipeline_takes_the_probability_of_each_opportunity()
    {
        var row = (await Rows()).Single();

        AssertSame(
            row,
            new()
            {
                ["weighted_amount"] = "SELECT sum(cents * probability) / 10000.0 FROM deal WHERE {open}",
            },
            Filled(row, "1 = 1")
        );
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
        Assert.Contains("5229 of 5229 visits were reconstructed", report.GetProperty("notes")[0].GetString());
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
        [.. (await pack.Kpis(["--json", .. arguments])).Json.GetProperty("rows").EnumerateArray()];

    private void AssertSame(JsonElement row, Dictionary<string, string> measures, Func<string, string> fill)
    {
        foreach (var (key, sql) in measures)
        {
            var expected = pack.Raw.Query($"{Deals} {fill(sql)}")[0][0];
            var actual = row.GetProperty(key);
            var place = $"{Text(row, "scope")} {Text(row, "stage")} {Text(row, "period")} {key}: ";
            var decimals = key.Contains("amount") || key.StartsWith("won_") ? 2 : 4;
            Assert.Equal(place + Rounded(expected, decimals), place + Rounded(actual, decimals));
        }
    }

    /// <summary>Puts scope and period of a row into a query.</summary>
    private static Func<string, string> Filled(JsonElement row, string scope)
    {
        var from = Text(row, "from") ?? "0000";
        var to = Text(row, "to") is { } end && string.CompareOrdinal(end, Until) < 0 ? end : Until;
        return sql =>
            sql.Replace("{created}", $"created >= '{from}' AND created < '{to}' AND {scope}")
                .Replace("{closed}", $"day >= '{from}' AND day < '{to}' AND {scope}")
                .Replace("{open}", $"created < '{to}' AND (day IS NULL OR day >= '{to}') AND {scope}");
    }

    private static string Median(string value, string where) =>
        $"""
            SELECT avg(v) FROM (
              SELECT {value} AS v, row_number() OVER (ORDER BY {value}) AS place, count(*) OVER () AS n
              FROM deal WHERE {where})
            WHERE place IN ((n + 1) / 2, (n + 2) / 2)
            """;

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
            ? Math.Round(known, decimals, MidpointRounding.AwayFromZero)
                .ToString("0.0###", CultureInfo.InvariantCulture)
            : "nothing";
    }
}
