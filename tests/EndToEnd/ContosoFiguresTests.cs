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
                 CASE stage WHEN 'Qualify' THEN 10 WHEN 'Develop' THEN 30 WHEN 'Propose' THEN 60 ELSE 80 END AS chance,
                 CASE stage WHEN 'Qualify' THEN 14 WHEN 'Develop' THEN 30 WHEN 'Propose' THEN 21 ELSE 14 END AS target,
                 CASE stage WHEN 'Qualify' THEN 30 WHEN 'Develop' THEN 45 WHEN 'Propose' THEN 35 ELSE 30 END AS patience,
                 coalesce(day < '2025-10-04', 0) AS known,
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
        ["cohort_if_all_open_lost"] =
            "SELECT 1.0 * sum(status = 'Won' AND known) / nullif(count(*), 0) FROM deal WHERE {created}",
        ["cohort_if_all_open_won"] =
            "SELECT 1.0 * sum(status = 'Won' OR NOT known) / nullif(count(*), 0) FROM deal WHERE {created}",
        ["won_within_90d"] = WonWithin90Days,
        ["win_rate_low"] = Wilson("-"),
        ["win_rate_high"] = Wilson("+"),
        ["cycle_p25"] = Percentile("cycle", 0.25, "status = 'Won' AND {closed}"),
        ["cycle_p75"] = Percentile("cycle", 0.75, "status = 'Won' AND {closed}"),
        ["cycle_net_mean"] = "SELECT avg(cycle) FROM deal WHERE status = 'Won' AND {closed}",
        ["velocity_n"] = "SELECT count(*) FROM deal WHERE {open}",
        ["velocity_win_rate"] =
            "SELECT 1.0 * sum(status = 'Won') / nullif(count(*), 0) FROM deal WHERE status <> 'Open' AND {closed}",
        ["velocity_won_avg"] = "SELECT avg(cents) / 100.0 FROM deal WHERE status = 'Won' AND {closed}",
        ["velocity_cycle"] = "SELECT avg(cycle) FROM deal WHERE status = 'Won' AND {closed}",
        ["velocity"] = """
            SELECT (SELECT count(*) FROM deal WHERE {open}) * 1.0 * sum(status = 'Won') / count(*)
                * avg(iif(status = 'Won', cents, NULL)) / 100 / nullif(avg(iif(status = 'Won', cycle, NULL)), 0)
            FROM deal WHERE status <> 'Open' AND {closed}
            """,
        // Now each opportunity's own probability; at the end of a past period that of its stage, for none was frozen.
        ["weighted_amount"] = """
            SELECT coalesce(sum(cents * iif('{to}' = '2025-10-04', probability, chance)), 0) / 10000.0
            FROM deal WHERE {open}
            """,
        ["adherence_time"] =
            "SELECT 1.0 * sum(stay <= target) / nullif(count(*), 0) FROM deal WHERE {closed}",
    };

    /// <summary>Every opportunity has one visit, of the stage it is in; earlier stages are not known to it.</summary>
    private static readonly Dictionary<string, string> Stage = new()
    {
        ["entered"] = "SELECT count(*) FROM deal WHERE ordinal = {ordinal} AND {created}",
        ["reached"] = "SELECT count(*) FROM deal WHERE ordinal >= {ordinal} AND {created}",
        ["resolved"] = "SELECT count(*) FROM deal WHERE ordinal = {ordinal} AND known AND {created}",
        ["advanced"] =
            "SELECT count(*) FROM deal WHERE ordinal = {ordinal} AND status = 'Won' AND known AND {created}",
        ["leaked"] =
            "SELECT count(*) FROM deal WHERE ordinal = {ordinal} AND status = 'Lost' AND known AND {created}",
        ["advance_rate"] =
            "SELECT 1.0 * sum(status = 'Won') / nullif(count(*), 0) FROM deal WHERE ordinal = {ordinal} AND known AND {created}",
        ["advance_rate_all"] =
            "SELECT 1.0 * sum(status = 'Won' AND known) / nullif(count(*), 0) FROM deal WHERE ordinal = {ordinal} AND {created}",
        ["leak_rate"] =
            "SELECT 1.0 * sum(status = 'Lost') / nullif(count(*), 0) FROM deal WHERE ordinal = {ordinal} AND known AND {created}",
        ["skipped"] = "SELECT 0",
        ["skip_rate"] = "SELECT 0.0 / nullif(count(*), 0) FROM deal WHERE ordinal = {ordinal} AND {created}",
        ["open_now"] = "SELECT count(*) FROM deal WHERE ordinal = {ordinal} AND {open}",
        ["over_target"] =
            "SELECT count(*) FROM deal WHERE ordinal = {ordinal} AND {open} AND julianday('{to}') - julianday(started) > target",
        ["stalled"] =
            "SELECT count(*) FROM deal WHERE ordinal = {ordinal} AND {open} AND date(created, '+' || patience || ' days') < '{to}'",
        ["visit_days_mean"] = "SELECT avg(stay) FROM deal WHERE ordinal = {ordinal} AND {closed}",
        ["deal_days_mean"] = "SELECT avg(stay) FROM deal WHERE ordinal = {ordinal} AND {closed}",
        ["deal_days_median"] = Median("stay", "ordinal = {ordinal} AND {closed}"),
        ["deal_days_p80"] = Percentile("stay", 0.8, "ordinal = {ordinal} AND {closed}"),
        ["km_median"] = KaplanMeierMedian,
        ["open_age_median"] = Median(
            "julianday('{to}') - julianday(started)",
            "ordinal = {ordinal} AND {open}"
        ),
    };

    /// <summary>Day by day: who is at risk, who is still open, who is won (Aalen–Johansen).</summary>
    private const string WonWithin90Days = """
        , followed AS (
          SELECT julianday(iif(known, day, '2025-10-04')) - julianday(created) AS t, known AND status = 'Won' AS won, known
          FROM deal WHERE {created}),
        days AS (
          SELECT t, sum(won) AS won, sum(known) AS ended,
                 (SELECT count(*) FROM followed AS other WHERE other.t >= followed.t) AS n
          FROM followed GROUP BY t),
        steps AS (
          SELECT t, won, n, coalesce(exp(sum(iif(ended < n, ln(1.0 - 1.0 * ended / n), NULL))
                 OVER (ORDER BY t ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)), 1.0) AS still
          FROM days)
        SELECT CASE WHEN (SELECT max(t) FROM followed) >= 90 OR NOT EXISTS (SELECT 1 FROM followed WHERE NOT known)
               THEN iif((SELECT count(*) FROM followed) > 0, coalesce(sum(still * won / n), 0), NULL) END
        FROM steps WHERE t <= 90
        """;

    /// <summary>The least time by which half of those who entered have left (Kaplan–Meier).</summary>
    private const string KaplanMeierMedian = """
        , followed AS (
          SELECT iif(known, stay, julianday('2025-10-04') - julianday(started)) AS t, known
          FROM deal WHERE ordinal = {ordinal} AND {created}),
        times AS (
          SELECT t, sum(known) AS ended, (SELECT count(*) FROM followed AS other WHERE other.t >= followed.t) AS n
          FROM followed GROUP BY t),
        curve AS (
          SELECT t, ended, n, sum(iif(ended < n, ln(1.0 - 1.0 * ended / n), -1000)) OVER (ORDER BY t) AS s FROM times)
        SELECT min(t) FROM curve WHERE ended > 0 AND s <= ln(0.5) + 1e-9
        """;

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

    [SharedDataTheory]
    [InlineData("all")]
    [InlineData("quarter")]
    public async Task Figures_of_every_stage_equal_plain_sql(string period)
    {
        var rows = await Rows("--period", period, "--by", "stage");

        string?[] stages = ["Qualify", "Develop", "Propose", "Close"];
        Assert.Equal(stages, rows.Select(row => Text(row, "stage")).Distinct());
        Assert.All(
            rows,
            row =>
                AssertSame(
                    row,
                    Stage,
                    sql =>
                        Filled(row, "1 = 1")(sql)
                            .Replace("{ordinal}", $"{Array.IndexOf(stages, Text(row, "stage")) + 1}")
                )
        );
    }

    [SharedDataTheory]
    [InlineData("whole")]
    [InlineData("stage")]
    public async Task Every_measure_is_compared_or_said_to_be_unsupported(string by)
    {
        var report = (await pack.Kpis("--json", "--by", by)).Json;

        var unsupported = report.GetProperty("unsupported").EnumerateObject().Select(one => one.Name);
        string[] ofGoals = ["attainment", "coverage"];
        var measures = report
            .GetProperty("rows")[0]
            .EnumerateObject()
            .Select(column => column.Name)
            .Where(name => name.EndsWith("_grade", StringComparison.Ordinal))
            .Select(name => name[..^"_grade".Length]);
        Assert.Empty(measures.Except([.. unsupported, .. Whole.Keys, .. Stage.Keys, .. ofGoals]));
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
            var decimals = IsMoney(key) ? 2 : 4;
            Assert.Equal(place + Rounded(expected, decimals), place + Rounded(actual, decimals));
        }
    }

    private static bool IsMoney(string key) =>
        key.Contains("amount") || key.EndsWith("won_avg") || key is "won_median" or "velocity";

    /// <summary>Puts scope and period of a row into a query.</summary>
    private static Func<string, string> Filled(JsonElement row, string scope)
    {
        var from = Text(row, "from") ?? "0000";
        var to = Text(row, "to") is { } end && string.CompareOrdinal(end, Until) < 0 ? end : Until;
        return sql =>
            sql.Replace("{to}", to)
                .Replace("{created}", $"created >= '{from}' AND created < '{to}' AND {scope}")
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

    /// <summary>Interpolated between the two neighbours of the rank, both ends included.</summary>
    private static string Percentile(string value, double fraction, string where) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            SELECT sum(v * max(0, 1 - abs(place - 1 - {fraction} * (n - 1)))) FROM (
              SELECT {value} AS v, row_number() OVER (ORDER BY {value}) AS place, count(*) OVER () AS n
              FROM deal WHERE {where})
            """
        );

    private static string Wilson(string sign) =>
        $"""
            SELECT (p + z * z / (2 * n) {sign} z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))) / (1 + z * z / n)
            FROM (SELECT 1.0 * sum(status = 'Won') / nullif(count(*), 0) AS p, nullif(count(*), 0) AS n,
                         1.959963984540054 AS z
                  FROM deal WHERE status <> 'Open' AND {"{closed}"})
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
            ? Math.Round(Math.Round(known, 6), decimals, MidpointRounding.AwayFromZero)
                .ToString("0.0###", CultureInfo.InvariantCulture)
            : "nothing";
    }
}
