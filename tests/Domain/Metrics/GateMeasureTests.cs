using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

public sealed class GateMeasureTests
{
    private static KpiRow Row => Sample.OfStage(1, "2025-06-01", Deals);

    private static Deal[] Deals =>
        [
            // Passes at once, wins.
            Attempting(1, (GateVerdict.Passed, "2025-01-10")).Won("2025-02-01"),
            // Refused twice, let through by an override 4.5 days after the first refusal, lost.
            Attempting(
                    2,
                    (GateVerdict.Blocked, "2025-01-10"),
                    (GateVerdict.Blocked, "2025-01-12"),
                    (GateVerdict.Overridden, "2025-01-14 12:00")
                )
                .Lost("2025-02-01"),
            // Warned is a pass; a later override of the same gate makes it overridden; open.
            Attempting(3, (GateVerdict.Warned, "2025-01-10"), (GateVerdict.Overridden, "2025-01-20")),
            // Exempt is let through, but no pass; wins.
            Attempting(4, (GateVerdict.Exempt, "2025-01-10")).Won("2025-02-01"),
            // Refused, never let through.
            Attempting(5, (GateVerdict.Blocked, "2025-01-10")),
        ];

    [Fact]
    public void Every_request_is_an_attempt()
    {
        Assert.Equal(8, Row[GateMeasures.GateAttempts].Value);
    }

    [Fact]
    public void First_pass_yield_looks_at_the_first_attempt_ever()
    {
        var rate = Row[GateMeasures.FirstPassYield];

        // Deals 1 and 3 of five.
        Assert.Equal(2, rate.Numerator);
        Assert.Equal(5, rate.Denominator);
    }

    [Fact]
    public void Blocked_time_runs_from_the_first_refusal_to_the_first_passage()
    {
        Assert.Equal(4.5m, Row[GateMeasures.BlockedDaysMedian].Value);
        Assert.Equal(1, Row[GateMeasures.BlockedDaysMedian].N);
    }

    [Fact]
    public void Override_rate_and_gate_adherence_are_over_passages()
    {
        // Passages: passed, overridden, warned, overridden, exempt.
        Assert.Equal(2m / 5, Row[GateMeasures.OverrideRate].Value);
        Assert.Equal(2m / 5, Sample.Whole("2025-06-01", Deals)[AdherenceMeasures.AdherenceGate].Value);
    }

    [Fact]
    public void A_passage_before_the_first_refusal_does_not_end_blocked_time()
    {
        var deal = Attempting(
            1,
            (GateVerdict.Passed, "2025-01-05"),
            (GateVerdict.Blocked, "2025-01-10"),
            (GateVerdict.Passed, "2025-01-13")
        );

        Assert.Equal(3, Sample.OfStage(1, "2025-06-01", deal)[GateMeasures.BlockedDaysMedian].Value);
    }

    [Fact]
    public void One_override_among_the_passages_makes_an_opportunity_overridden()
    {
        var deal = Attempting(1, (GateVerdict.Passed, "2025-01-05"), (GateVerdict.Overridden, "2025-01-10"))
            .Won("2025-02-01");
        var row = Sample.OfStage(1, "2025-06-01", deal);

        Assert.Equal(1, row[GateMeasures.OverriddenWinRate].Value);
        Assert.Null(row[GateMeasures.CleanWinRate].Value);
    }

    [Fact]
    public void Overridden_and_clean_opportunities_are_compared_once_closed()
    {
        Assert.Equal(0, Row[GateMeasures.OverriddenWinRate].Value);
        Assert.Equal(1, Row[GateMeasures.OverriddenWinRate].Denominator);
        Assert.Equal(2, Row[GateMeasures.CleanWinRate].Denominator);
        Assert.Equal(1, Row[GateMeasures.CleanWinRate].Value);
    }

    [Fact]
    public void Placeholder_share_is_over_the_values_of_passages()
    {
        var deal = new Deal(1)
            .In(1, "2025-01-01")
            .Attempted(new GateAttempt(Sample.Stage(1), GateVerdict.Blocked, 9, 9), "2025-01-09")
            .Attempted(new GateAttempt(Sample.Stage(1), GateVerdict.Passed, 5, 2), "2025-01-10")
            .Attempted(new GateAttempt(Sample.Stage(1), GateVerdict.Warned, 3, 0), "2025-01-11");

        Assert.Equal(2m / 8, Sample.OfStage(1, "2025-02-01", deal)[GateMeasures.PlaceholderShare].Value);
    }

    private static Deal Attempting(int number, params (GateVerdict Verdict, string On)[] attempts)
    {
        var deal = new Deal(number).In(1, "2025-01-01");
        foreach (var (verdict, on) in attempts)
        {
            deal.Attempted(new GateAttempt(Sample.Stage(1), verdict), on);
        }
        return deal;
    }
}
