using System;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Contributions;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Crm.SalesProcess.Domain.Metrics.Statistics;
using Crm.SalesProcess.Domain.Metrics.Waterfalls;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

public sealed class GoldenProcessTests
{
    [Fact]
    public void Ten_moves_go_forward_and_one_back_the_reopen_is_neither()
    {
        var totals = Golden.Whole.Parts.Totals;

        Assert.Equal(10, totals[Part.ForwardMove].Count);
        Assert.Equal(1, totals[Part.BackMove].Count);
        Assert.Equal(1, Golden.Value(AdherenceMeasures.Reopens));
    }

    [Fact]
    public void Rework_is_one_move_in_eleven()
    {
        Assert.Equal(1m / 11, Golden.Value(AdherenceMeasures.ReworkRate));
    }

    [Fact]
    public void Win_chance_follows_from_the_transitions()
    {
        var absorption = new Absorption(TransitionMatrix.Of(Golden.Journeys));

        // From 1: 6/8 to 2, 1/8 to 3, 1/8 lost. From 2: 3/5 to 3, 1/5 to 1, 1/5 lost. From 3: 3/4 won.
        Assert.Equal(0.507353m, Math.Round(absorption.WinChanceFrom(Sample.Stage(1))!.Value, 6));
        Assert.Equal(0.551471m, Math.Round(absorption.WinChanceFrom(Sample.Stage(2))!.Value, 6));
        Assert.Equal(0.75m, absorption.WinChanceFrom(Sample.Stage(3))!.Value, 20);
    }

    [Fact]
    public void Paths_of_closed_opportunities_fit_to_92_5_per_cent()
    {
        // 1, 1, .8 (D3: 1-3 of 1-2-3), .75 (D4: 1-2-1-2-3), 1, 1
        Assert.Equal(0.925m, Golden.Value(AdherenceMeasures.AdherencePath)!.Value, 20);
    }

    [Fact]
    public void Six_closed_opportunities_followed_five_variants()
    {
        // 1-2-3 twice, 1-2, 1-3, 1-2-1-2-3, 1
        Assert.Equal(5, Golden.Value(AdherenceMeasures.Variants));
    }

    [Fact]
    public void Half_of_the_visits_kept_to_fifteen_days()
    {
        var rate = Golden.Whole[AdherenceMeasures.AdherenceTime];

        // Stage 1: 6 of 8, stage 2: 2 of 5, stage 3: 1 of 5.
        Assert.Equal(9, rate.Numerator);
        Assert.Equal(18, rate.Denominator);
    }

    [Fact]
    public void Pipeline_of_February_adds_up()
    {
        var february = new PipelineWaterfall(
            new PipelineView(Scope.Organisation),
            Deal.Instant("2025-02-01"),
            Deal.Instant("2025-03-01")
        );

        foreach (var deal in Golden.Deals)
        {
            february.Add(deal.Ledger(), Sample.Basis.Process);
        }

        Assert.Equal(580, february.Opening);
        Assert.Equal(220, february[WaterfallStep.Created]);
        Assert.Equal(-300, february[WaterfallStep.Won]);
        Assert.Equal(-200, february[WaterfallStep.Lost]);
        Assert.Equal(300, february.Closing);
    }

    [Theory]
    [InlineData(299, "1-2")]
    [InlineData(300, "1-3-1-2")]
    public void A_detour_of_less_than_five_minutes_is_a_mis_click(int seconds, string path)
    {
        var start = Deal.Instant("2025-01-01");
        var deal = new Deal(1)
            .In(1, start)
            .In(3, start.AddDays(1))
            .In(1, start.AddDays(1).AddSeconds(seconds));

        var journey = Sample.Journey(deal.In(2, start.AddDays(9)).Ledger(), "2025-02-01");

        Assert.Equal(path, string.Join("-", journey.Visits.Select(visit => Sample.NumberOf(visit.Stage))));
    }

    [Fact]
    public void Two_pushes_cross_months_and_one_a_quarter()
    {
        var deal = new Deal(1)
            .In(1, "2025-01-02")
            .Due("2025-03-31", "2025-01-02")
            .Due("2025-04-30", "2025-03-01")
            .Due("2025-06-30", "2025-04-01");

        var whole = Sample.Whole("2025-05-01", deal);

        Assert.Equal(2, whole[SlipMeasures.Pushes].Value);
        Assert.Equal(2, whole[SlipMeasures.MonthPushes].Value);
        Assert.Equal(1, whole[SlipMeasures.QuarterPushes].Value);
        Assert.Equal(91, whole[SlipMeasures.NetSlipDays].Value);
    }
}
