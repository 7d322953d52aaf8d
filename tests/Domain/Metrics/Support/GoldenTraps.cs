using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Charts;
using Crm.SalesProcess.Domain.Metrics.Journeys;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Crm.SalesProcess.Domain.Metrics.Statistics;
using ExitKind = Crm.SalesProcess.Domain.Ledger.ExitKind;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

/// <summary>Every trap of golden-vectors.tsv: the figure got the wrong way, and what the engine prints instead.</summary>
internal static class GoldenTraps
{
    private const decimal Z = 1.959963984540054m;

    /// <param name="Says">What the trap is called in the file.</param>
    /// <param name="Wrong">The figure, computed the way that leads into the trap.</param>
    /// <param name="Ours">The figure of the engine in the same form.</param>
    public sealed record Trap(string Says, Func<string> Wrong, Func<string> Ours);

    public static readonly Rate[] Months = [new(6, 20), new(9, 30), new(4, 12), new(15, 40), new(2, 18)];

    public static IReadOnlyDictionary<string, Trap> ByRow { get; } =
        new Dictionary<string, Trap>
        {
            ["window win rate (final outcome)"] = new(
                "42.86 %",
                () => Percent(Closes.Count(close => close.Kind == ExitKind.Won), Closes.Count()),
                () => GoldenVectors.Percent(Golden.Value(OutcomeMeasures.WinRate), "0.00")
            ),
            ["cohort Jan / Feb"] = new(
                "0 %",
                () => GoldenVectors.Percent(Golden.Month(2)[CohortMeasures.CohortWinRate].Value),
                () => GoldenVectors.Cohort(2)
            ),
            ["Adv(1) resolved / all"] = new(
                "62.5 %",
                () => Percent(Golden.Journeys.Count(journey => Enters(journey, 2)), Golden.Journeys.Length),
                () => GoldenVectors.Percent(Golden.Stage(1)[StageFlowMeasures.AdvanceRateAll].Value)
            ),
            ["stage 1 time: per visit mean / per deal mean / median"] = new(
                "24.75",
                () => Number(DaysIn(1).Average()),
                () => GoldenVectors.Stage(1, StageTimeMeasures.DealDaysMean)
            ),
            ["\"Frappe-style\" funnel for comparison"] = new(
                "shows more in 3 than in 2",
                () => Shape(Rows(2), Rows(3)),
                () => Shape(Reached(2), Reached(3))
            ),
            ["p-chart 6/20, 9/30, 4/12, 15/40, 2/18"] = new(
                "one common limit for all",
                () =>
                    Width(Months.Select(_ => Limits(Months.Sum(month => month.Denominator) / Months.Length))),
                () => Width(PChart.Of(Months)!.Points.Select(point => point.Distance).OfType<decimal>())
            ),
            // p + z·√(p(1 − p) ÷ n) is 0 at 0 of 5, whatever n is.
            ["Wilson 95 %: 3/10 · 9/30 · 30/100 · 0/5"] = new(
                "0 %",
                () => GoldenVectors.Percent(0 + Z * SquareRoot.Of(0m * 1 / 5)),
                () => GoldenVectors.Percent(new Rate(0, 5).High)
            ),
            ["Aalen–Johansen won by day 80; by day 90"] = new(
                "12 %",
                () => WholePercent((decimal)Golden.Journeys.Count(WonWithin40Days) / Golden.Journeys.Length),
                () => WholePercent(Golden.Value(CohortMeasures.WonWithin90Days))
            ),
        };

    /// <summary>Visits of opportunities that are not lost, each as if it were an opportunity.</summary>
    public static string FunnelOfRows() =>
        $"stage 2: {Rows(2)}, stage 3: {Rows(3)}, Won {Golden.Journeys.Count(journey => journey.IsWon)}";

    private static int Rows(int stage) =>
        Golden
            .Journeys.Where(journey => !journey.IsLost)
            .Sum(journey => journey.Visits.Count(visit => visit.Stage == Sample.Stage(stage)));

    private static decimal Reached(int stage) => Golden.Stage(stage)[StageFlowMeasures.Reached].Value!.Value;

    private static string Shape(decimal second, decimal third) =>
        third > second ? "shows more in 3 than in 2" : "narrows";

    private static string Width(IEnumerable<decimal> distances) =>
        distances.Distinct().Count() == 1 ? "one common limit for all" : "limits of their own";

    private static IEnumerable<VisitExit> Closes => Golden.Journeys.SelectMany(journey => journey.Closes);

    private static bool Enters(Journey journey, int stage) =>
        journey.Visits.Any(visit => visit.Stage == Sample.Stage(stage));

    private static bool WonWithin40Days(Journey journey) =>
        journey.IsWon && (journey.FinalClose!.On - journey.Start).TotalDays <= 40;

    /// <summary>Days of every opportunity in a stage, the open one up to now.</summary>
    private static IEnumerable<decimal> DaysIn(int stage) =>
        Golden.Journeys.Select(journey =>
            journey
                .Visits.Where(visit => visit.Stage == Sample.Stage(stage))
                .Sum(visit => visit.DaysUntil(journey.AsOf))
        );

    private static decimal Limits(int n) =>
        new ProportionLimits(PChart.Of(Months)!.Centre, n, PChart.Deviations).Distance;

    private static string Percent(int part, int all, string format = "0.##") =>
        (100m * part / all).ToString(format, CultureInfo.InvariantCulture) + " %";

    private static string WholePercent(decimal? share) =>
        share is { } known ? $"{Math.Floor(known * 100):0} %" : "null";

    private static string Number(decimal value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
