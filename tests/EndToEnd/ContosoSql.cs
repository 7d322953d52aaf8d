using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>
/// Every figure that the data pack supports, as SQL over <see cref="RawOpportunities"/>: written from the definitions, with no
/// code of the product. <c>{created}</c>, <c>{closed}</c> and <c>{open}</c> stand for what falls into the period and is credited
/// to the scope, <c>{ordinal}</c> for the stage, <c>{to}</c> for the end of the period or the as-of date.
/// </summary>
internal static class ContosoSql
{
    private const string Closed = "status <> 'Open' AND {closed}";
    private const string Won = "status = 'Won' AND {closed}";
    private const string Lost = "status = 'Lost' AND {closed}";
    private const string Entered = "ordinal = {ordinal} AND {created}";
    private const string Left = "ordinal = {ordinal} AND {closed}";
    private const string InStage = "ordinal = {ordinal} AND {open}";
    private const string Age = "julianday('{to}') - julianday(started)";

    /// <summary>Measures of the whole process, by key; those of a share, a mean or a percentile with what stands beside them.</summary>
    public static IReadOnlyDictionary<string, string> Whole { get; } =
        new Dictionary<string, string>([
            Pair("created", Count("{created}")),
            Pair("cohort_n", Count("{created}")),
            Pair("open", Count("{open}")),
            Pair("won", Count(Won)),
            Pair("lost", Count(Lost)),
            Pair("won_amount", Sum("cents", Won)),
            Pair("lost_amount", Sum("cents", Lost)),
            Pair("open_amount", Sum("cents", "{open}")),
            // Now each opportunity's own probability; at the end of a past period that of its stage, for none was frozen.
            Pair(
                "weighted_amount",
                Sum("cents * iif('{to}' = '2025-10-04', probability, chance) / 100.0", "{open}")
            ),
            .. Share("win_rate", "status = 'Won'", Closed),
            .. Share("velocity_win_rate", "status = 'Won'", Closed),
            .. Share("cohort_win_rate", "status = 'Won' AND known", "{created}"),
            .. Share("cohort_maturity", "known", "{created}"),
            .. Share("cohort_if_all_open_lost", "status = 'Won' AND known", "{created}"),
            .. Share("cohort_if_all_open_won", "status = 'Won' OR NOT known", "{created}"),
            .. Share("adherence_time", "stay <= target", "{closed}"),
            .. Mean("won_avg", "cents / 100.0", Won),
            .. Mean("velocity_won_avg", "cents / 100.0", Won),
            .. Mean("cycle_mean", "cycle", Won),
            .. Mean("velocity_cycle", "cycle", Won),
            // Nothing was reopened, so nothing lay closed in between.
            .. Mean("cycle_net_mean", "cycle", Won),
            .. Percentile("won_median", "cents / 100.0", 0.5, Won),
            .. Percentile("cycle_p25", "cycle", 0.25, Won),
            .. Percentile("cycle_median", "cycle", 0.5, Won),
            .. Percentile("cycle_p75", "cycle", 0.75, Won),
            .. Percentile("lost_cycle_median", "cycle", 0.5, Lost),
            Pair("value_win_rate_num", Sum("cents", Won)),
            Pair("value_win_rate_den", Sum("cents", Closed)),
            Pair(
                "value_win_rate",
                $"SELECT 1.0 * sum(iif(status = 'Won', cents, 0)) / nullif(sum(cents), 0) FROM deal WHERE {Closed}"
            ),
            Pair("velocity_n", Count("{open}")),
            Pair(
                "velocity",
                $$"""
                SELECT (SELECT count(*) FROM deal WHERE {open}) * 1.0 * sum(status = 'Won') / count(*)
                    * avg(iif(status = 'Won', cents, NULL)) / 100 / nullif(avg(iif(status = 'Won', cycle, NULL)), 0)
                FROM deal WHERE {{Closed}}
                """
            ),
            Pair("won_within_90d", WonWithin90Days),
            Pair("won_within_90d_n", Count("{created}")),
        ]);

    /// <summary>Measures of a stage, by key. Every opportunity has one visit, of the stage it is in; earlier ones are not known.</summary>
    public static IReadOnlyDictionary<string, string> Stage { get; } =
        new Dictionary<string, string>([
            Pair("entered", Count(Entered)),
            Pair("reached", Count("ordinal >= {ordinal} AND {created}")),
            Pair("resolved", Count(Entered + " AND known")),
            Pair("advanced", Count(Entered + " AND known AND status = 'Won'")),
            Pair("leaked", Count(Entered + " AND known AND status = 'Lost'")),
            // Who starts in a later stage has skipped nothing.
            Pair("skipped", "SELECT 0"),
            Pair("open_now", Count(InStage)),
            Pair("over_target", Count($"{InStage} AND {Age} > target")),
            Pair("stalled", Count(InStage + " AND date(created, '+' || patience || ' days') < '{to}'")),
            .. Share("advance_rate", "status = 'Won'", Entered + " AND known"),
            .. Share("advance_rate_all", "status = 'Won' AND known", Entered),
            .. Share("leak_rate", "status = 'Lost'", Entered + " AND known"),
            .. Share("skip_rate", "0", Entered),
            .. Mean("visit_days_mean", "stay", Left),
            .. Mean("deal_days_mean", "stay", Left),
            .. Percentile("deal_days_median", "stay", 0.5, Left),
            .. Percentile("deal_days_p80", "stay", 0.8, Left),
            .. Percentile("open_age_median", Age, 0.5, InStage),
            Pair("km_median", KaplanMeierMedian),
            Pair("km_median_n", Count(Entered)),
        ]);

    /// <summary>Day by day: who is at risk, who is still open, who is won (Aalen–Johansen).</summary>
    private const string WonWithin90Days = """
        WITH followed AS (
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
        WITH followed AS (
          SELECT iif(known, stay, julianday('2025-10-04') - julianday(started)) AS t, known
          FROM deal WHERE ordinal = {ordinal} AND {created}),
        times AS (
          SELECT t, sum(known) AS ended, (SELECT count(*) FROM followed AS other WHERE other.t >= followed.t) AS n
          FROM followed GROUP BY t),
        curve AS (
          SELECT t, ended, n, sum(iif(ended < n, ln(1.0 - 1.0 * ended / n), -1000)) OVER (ORDER BY t) AS s FROM times)
        SELECT min(t) FROM curve WHERE ended > 0 AND s <= ln(0.5) + 1e-9
        """;

    /// <summary>One query whose columns are the figures of these keys, in their order.</summary>
    public static string Of(IReadOnlyDictionary<string, string> measures) =>
        "SELECT " + string.Join(",\n", measures.Values.Select(sql => $"({sql})"));

    private static KeyValuePair<string, string> Pair(string key, string sql) => new(key, sql);

    private static string Count(string where) => $"SELECT count(*) FROM deal WHERE {where}";

    private static string Sum(string cents, string where) =>
        $"SELECT coalesce(sum({cents}), 0) / 100.0 FROM deal WHERE {where}";

    /// <summary>Counted hits among counted cases, with the Wilson 95 % bounds.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Share(string key, string hit, string among) =>
        [
            Pair(key, $"SELECT 1.0 * sum({hit}) / nullif(count(*), 0) FROM deal WHERE {among}"),
            Pair(key + "_num", Count($"{among} AND ({hit})")),
            Pair(key + "_den", Count(among)),
            Pair(key + "_low", Wilson("-", hit, among)),
            Pair(key + "_high", Wilson("+", hit, among)),
        ];

    private static string Wilson(string sign, string hit, string among) =>
        $"""
            SELECT max(0, min(1, (p + z * z / (2 * n) {sign} z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))) / (1 + z * z / n)))
            FROM (SELECT 1.0 * sum({hit}) / nullif(count(*), 0) AS p, nullif(count(*), 0) AS n, 1.959963984540054 AS z
                  FROM deal WHERE {among})
            """;

    private static IEnumerable<KeyValuePair<string, string>> Mean(string key, string value, string where) =>
        [Pair(key, $"SELECT avg({value}) FROM deal WHERE {where}"), Pair(key + "_n", Count(where))];

    /// <summary>Interpolated between the two neighbours of the rank, both ends included.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Percentile(
        string key,
        string value,
        double fraction,
        string where
    ) =>
        [
            Pair(
                key,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"""
                    SELECT sum(v * max(0, 1 - abs(place - 1 - {fraction} * (n - 1)))) FROM (
                      SELECT {value} AS v, row_number() OVER (ORDER BY {value}) AS place, count(*) OVER () AS n
                      FROM deal WHERE {where})
                    """
                )
            ),
            Pair(key + "_n", Count(where)),
        ];
}
