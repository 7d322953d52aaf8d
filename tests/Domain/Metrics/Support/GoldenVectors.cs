using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Charts;
using Crm.SalesProcess.Domain.Metrics.Contributions;
using Crm.SalesProcess.Domain.Metrics.Journeys;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Crm.SalesProcess.Domain.Metrics.Statistics;
using Crm.SalesProcess.Domain.Metrics.Waterfalls;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

/// <summary>Every row of golden-vectors.tsv, printed from what the engine computes of the eight opportunities.</summary>
internal static class GoldenVectors
{
    public static IReadOnlyDictionary<string, Func<string>> Printed { get; } =
        new Dictionary<string, Func<string>>
        {
            ["window win rate (final outcome)"] = () => Of(Golden.Whole[OutcomeMeasures.WinRate], "0.00"),
            ["value win rate"] = () => Of(Golden.Whole[OutcomeMeasures.ValueWinRate], "0.00"),
            ["cohort Jan / Feb"] = () =>
                $"{Of(Golden.Month(1)[CohortMeasures.CohortWinRate], "0.##")} (M {Maturity(1)}) / {Cohort(2)}",
            ["Adv(1) resolved / all"] = () => $"{Of(Advance(1), "0.##")} / {OfAll(1)}",
            ["Adv(2) resolved / all"] = () => $"{Of(Advance(2), "0.##")} / {OfAll(2)}",
            ["Adv(3)"] = () => Of(Advance(3), "0.##"),
            ["Skip(2)"] = () => $"{Skippers(2)} → {Of(Golden.Stage(2)[StageFlowMeasures.SkipRate], "0.00")}",
            ["stage 1 time: per visit mean / per deal mean / median"] = () =>
                $"{Stage(1, StageTimeMeasures.VisitDaysMean)} / {Stage(1, StageTimeMeasures.DealDaysMean)} / {Stage(1, StageTimeMeasures.DealDaysMedian)} d; "
                + $"D5 open {Stage(1, StageTimeMeasures.OpenAgeMedian)} d",
            ["KM survival stage 1"] = () =>
                $"{Survival(1, "0.00", "0.00", "0.000")} → median {Stage(1, StageFlowMeasures.KaplanMeierMedian)} d",
            ["KM survival stage 2 (per deal cumulative, D6 open 78 d)"] = () =>
                $"{Survival(2, "0.0", "0.0", "0.0")} → median {Stage(2, StageFlowMeasures.KaplanMeierMedian)} d",
            ["cycle won gross mean/median"] = () =>
                $"{Whole(CycleMeasures.CycleMean)} / {Whole(CycleMeasures.CycleMedian)} d",
            ["velocity (N=2 open, WR .5, D̄ 150, L 53.33)"] = () =>
                $"{Whole(VelocityMeasures.Velocity, "0.####")}/day",
            ["weighted (p = .2/.4/.7)"] = () =>
                $"{string.Join(" + ", Weights())} = {Whole(PipelineMeasures.WeightedAmount)}",
            ["transitions"] = () =>
                $"{Count(Part.ForwardMove)} forward, {Whole(AdherenceMeasures.BackMoves)} backward (reopen is neither)",
            ["\"Frappe-style\" funnel for comparison"] = GoldenTraps.FunnelOfRows,
            ["XmR on 22,25,19,24,28,21,23,26,20,24,27,23"] = Xmr,
            ["p-chart 6/20, 9/30, 4/12, 15/40, 2/18"] = () =>
                $"p̄ = {PChart.Of(GoldenTraps.Months)!.Centre.ToString(".00", CultureInfo.InvariantCulture)}; "
                + $"limits e.g. n=40: {Limits(40)}, n=12: {Limits(12)}",
            ["Wilson 95 %: 3/10 · 9/30 · 30/100 · 0/5"] = () =>
                string.Join(
                    " · ",
                    new Rate[] { new(3, 10), new(9, 30), new(30, 100), new(0, 5) }.Select(Interval)
                ),
            ["close-date moves Mar 31→Apr 30→Jun 30"] = CloseDateMoves,
            ["adherence_path; variants; cycle p25/p75; lost-cycle median"] = () =>
                $"{Whole(AdherenceMeasures.AdherencePath, ".000")}; {Whole(AdherenceMeasures.Variants)}; "
                + $"{Whole(CycleMeasures.CycleP25)}/{Whole(CycleMeasures.CycleP75)}; {Whole(CycleMeasures.LostCycleMedian)}",
            ["stage 3: visit mean / per-opportunity mean / KM median; re-entries 1/2/3"] = () =>
                $"{Stage(3, StageTimeMeasures.VisitDaysMean)} / {Stage(3, StageTimeMeasures.DealDaysMean)} / {Stage(3, StageFlowMeasures.KaplanMeierMedian)} d; "
                + string.Join(
                    '/',
                    new[] { 1, 2, 3 }.Select(stage => Stage(stage, StageFlowMeasures.ReEntries))
                ),
            ["Aalen–Johansen won by day 80; by day 90"] = () =>
                $"{Incidence.Of(Golden.Whole.Parts.Totals).WonBy(80)!.Value.ToString(".000", CultureInfo.InvariantCulture)}; {Whole(CohortMeasures.WonWithin90Days)}",
            ["rework; win probability from stage 1/2/3 (absorption)"] = () =>
                $"{Counts(Golden.Whole[AdherenceMeasures.ReworkRate])}; {string.Join('/', new[] { 1, 2, 3 }.Select(WinChance))}",
            ["waterfall 1 Feb → 1 Mar"] = February,
            ["adherence_time with 15-day targets"] = () =>
                Counts(Golden.Whole[AdherenceMeasures.AdherenceTime]),
            ["mis-click 1→3→1→2 with 3 lasting 299 s / 300 s"] = () => $"path {Detour(299)} / {Detour(300)}",
        };

    /// <summary>What stands in the third column without being a trap.</summary>
    public static IReadOnlyDictionary<string, Func<string>> Besides { get; } =
        new Dictionary<string, Func<string>>
        {
            ["cycle won gross mean/median"] = () =>
                $"net of D8's closed gap: {Whole(CycleMeasures.CycleNetMean)}",
        };

    /// <summary>Such as <c>3/6 = 50.00 %</c>.</summary>
    public static string Of(Figure figure, string format) =>
        $"{Counts(figure)} = {Percent(figure.Value, format)}";

    public static string Percent(decimal? fraction, string format = "0.##") =>
        Number(fraction * 100, format) + " %";

    private static string Counts(Figure figure) => $"{Number(figure.Numerator)}/{Number(figure.Denominator)}";

    /// <summary>A cohort that is still open: never without its maturity and its bounds.</summary>
    public static string Cohort(int month) =>
        $"{Counts(Golden.Month(month)[CohortMeasures.CohortWinRate])} (M {Maturity(month)}, bounds {Bounds(month)})";

    private static string Maturity(int month) =>
        Percent(Golden.Month(month)[CohortMeasures.CohortMaturity].Value, "0");

    private static string Bounds(int month)
    {
        var row = Golden.Month(month);
        var low = Number(row[CohortMeasures.CohortIfAllOpenLost].Value * 100);
        return $"{low}–{Percent(row[CohortMeasures.CohortIfAllOpenWon].Value, "0.0")}";
    }

    private static Figure Advance(int stage) => Golden.Stage(stage)[StageFlowMeasures.AdvanceRate];

    private static string OfAll(int stage) =>
        Percent(Golden.Stage(stage)[StageFlowMeasures.AdvanceRateAll].Value);

    private static string Skippers(int stage) =>
        string.Join(
            ' ',
            Golden
                .Deals.Select(
                    (deal, index) => (Name: $"D{index + 1}", Row: Sample.OfStage(stage, Golden.AsOf, deal))
                )
                .Where(one => one.Row[StageFlowMeasures.Skipped].Value == 1)
                .Select(one => one.Name)
        );

    public static string Whole(Measure measure, string format = "0.##") =>
        Number(Golden.Value(measure), format);

    public static string Stage(int stage, Measure measure) => Number(Golden.Stage(stage)[measure].Value);

    private static string Count(Part part) => Number(Golden.Whole.Parts.Totals[part].Count);

    private static string Survival(int stage, params string[] formats)
    {
        var curve = Incidence.Stay(Golden.Stage(stage).Parts.Totals);
        return string.Join(
            " · ",
            formats.Select(
                (format, index) =>
                    $"{10 * (index + 1)} d {Number(curve.SurvivalAt(10 * (index + 1)), format)}"
            )
        );
    }

    private static IEnumerable<string> Weights() =>
        Golden
            .Deals.Select(deal =>
                Standing.At(deal.Ledger(), Sample.Basis, Deal.Instant(Golden.AsOf), isToday: true)
            )
            .OfType<Standing>()
            .Select(standing =>
                $"{Number(standing.Value.Amount)}·{Number(standing.Probability / 100, ".##")}"
            );

    private static string Xmr()
    {
        var chart = XmrChart.Of([22, 25, 19, 24, 28, 21, 23, 26, 20, 24, 27, 23])!;
        return $"mean {Number(chart.Centre)}, mR̄ {Number(chart.MeanRange, "0.000")}, "
            + $"limits {Number(chart.Low, "0.000")} – {Number(chart.High, "0.000")}, mR upper {Number(chart.RangeHigh)}";
    }

    private static string Limits(int n)
    {
        var limits = new ProportionLimits(PChart.Of(GoldenTraps.Months)!.Centre, n, PChart.Deviations);
        return $"{Share(limits.Low)}–{Share(limits.High)}";
    }

    private static string Interval(Rate rate) => $"{Share(rate.Low!.Value)}–{Share(rate.High!.Value)}";

    private static string Share(decimal share) => share == 0 ? "0" : Number(share, ".000");

    private static string CloseDateMoves()
    {
        var deal = new Deal(1)
            .In(1, "2025-01-02")
            .Due("2025-03-31", "2025-01-02")
            .Due("2025-04-30", "2025-03-01")
            .Due("2025-06-30", "2025-04-01");
        var row = Sample.Whole("2025-05-01", deal);
        string Text(Measure measure) => Number(row[measure].Value);
        return $"{Text(SlipMeasures.Pushes)} pushes, {Text(SlipMeasures.MonthPushes)} month pushes, "
            + $"{Text(SlipMeasures.QuarterPushes)} quarter push, net {Text(SlipMeasures.NetSlipDays)} d";
    }

    private static string WinChance(int stage)
    {
        var chance = new Absorption(TransitionMatrix.Of(Golden.Journeys)).WinChanceFrom(Sample.Stage(stage));
        return Number(decimal.Round(chance!.Value, 6), ".######");
    }

    private static string February()
    {
        var waterfall = new PipelineWaterfall(
            new PipelineView(Scope.Organisation),
            Deal.Instant("2025-02-01"),
            Deal.Instant("2025-03-01")
        );
        Array.ForEach(Golden.Deals, deal => waterfall.Add(deal.Ledger(), Sample.Basis.Process));
        var steps = Enum.GetValues<WaterfallStep>().Where(step => waterfall[step] != 0).ToList();
        return $"{Number(waterfall.Opening)} {string.Join(' ', steps.Select(step => Signed(waterfall[step])))} = {Number(waterfall.Closing)}";
    }

    private static string Signed(decimal amount) => (amount < 0 ? "− " : "+ ") + Number(Math.Abs(amount));

    private static string Detour(int seconds)
    {
        var start = Deal.Instant("2025-01-01");
        var deal = new Deal(1)
            .In(1, start)
            .In(3, start.AddDays(1))
            .In(1, start.AddDays(1).AddSeconds(seconds))
            .In(2, start.AddDays(9));
        var journey = Sample.Journey(deal.Ledger(), "2025-02-01");
        return string.Join('-', journey.Visits.Select(visit => Sample.NumberOf(visit.Stage)));
    }

    private static string Number(decimal? value, string format = "0.##") =>
        value?.ToString(format, CultureInfo.InvariantCulture) ?? "null";
}
