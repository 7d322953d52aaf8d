using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Conformance;
using Crm.SalesProcess.Domain.Metrics.Contributions;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Crm.SalesProcess.Domain.Metrics.Statistics;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

public sealed class StageRuleTests
{
    [Fact]
    public void A_late_start_reaches_the_earlier_stages_without_skipping_them()
    {
        var row = Sample.OfStage(1, "2025-03-01", new Deal(1).In(2, "2025-01-01"));

        Assert.Equal(1, row[StageFlowMeasures.Reached].Value);
        Assert.Equal(0, row[StageFlowMeasures.Skipped].Value);
        Assert.Null(row[StageFlowMeasures.SkipRate].Value);
    }

    [Fact]
    public void A_late_start_keeps_to_the_path()
    {
        var row = Sample.Whole(
            "2025-03-01",
            new Deal(1).In(2, "2025-01-01").In(3, "2025-01-09").Won("2025-02-01")
        );

        Assert.Equal(1, row[AdherenceMeasures.AdherencePath].Value);
    }

    [Fact]
    public void Winning_early_reaches_and_skips_nothing()
    {
        var row = Sample.OfStage(2, "2025-03-01", new Deal(1).In(1, "2025-01-01").Won("2025-02-01"));

        Assert.Equal(0, row[StageFlowMeasures.Reached].Value);
        Assert.Equal(0, row[StageFlowMeasures.Skipped].Value);
    }

    [Fact]
    public void A_skipped_stage_that_is_visited_later_was_not_skipped()
    {
        var deal = new Deal(1).In(1, "2025-01-01").In(3, "2025-01-09").In(2, "2025-01-19");

        var row = Sample.OfStage(2, "2025-03-01", deal);

        Assert.Equal(0m, row[StageFlowMeasures.SkipRate].Value);
    }

    [Theory]
    [InlineData("2025-01-16 00:00:00", 1)]
    [InlineData("2025-01-16 00:00:01", 0)]
    public void A_visit_of_exactly_the_target_days_keeps_to_it(string exit, int within)
    {
        var row = Sample.Whole("2025-03-01", new Deal(1).In(1, "2025-01-01").Lost(exit));

        Assert.Equal(within, row[AdherenceMeasures.AdherenceTime].Numerator);
    }

    [Fact]
    public void A_limit_of_0_days_is_none()
    {
        var limits = new StageLimits(0, 0);

        Assert.Null(limits.TargetDays);
        Assert.Null(limits.StalledAfterDays);
    }

    [Fact]
    public void A_switched_opportunity_is_censored_in_its_stage()
    {
        var row = Sample.OfStage(1, "2025-06-01", new Deal(1).In(1, "2025-01-01").Switched("2025-01-21"));

        Assert.Equal(0, row[StageFlowMeasures.Resolved].Value);
        Assert.Null(row[StageFlowMeasures.KaplanMeierMedian].Value);
        Assert.Equal(20, row.Parts.Totals[Part.StillInStage].Sum);
        Assert.Null(row[StageTimeMeasures.DealDaysMean].Value);
    }

    [Fact]
    public void Nested_mis_clicks_collapse_to_the_stage_they_began_in()
    {
        var deal = new Deal(1)
            .In(1, "2025-01-01 08:00:00")
            .In(2, "2025-01-02 08:00:00")
            .In(3, "2025-01-02 08:01:00")
            .In(2, "2025-01-02 08:02:00")
            .In(1, "2025-01-02 08:04:59");

        var journey = Sample.Journey(deal.Ledger(), "2025-02-01");

        Assert.Equal(Sample.Stage(1), Assert.Single(journey.Visits).Stage);
    }

    [Fact]
    public void A_short_stay_on_the_way_to_a_third_stage_is_kept()
    {
        var deal = new Deal(1).In(1, "2025-01-01").In(2, "2025-01-02 08:00:00").In(3, "2025-01-02 08:00:10");

        Assert.Equal(3, Sample.Journey(deal.Ledger(), "2025-02-01").Visits.Count);
    }

    [Fact]
    public void Win_chance_is_unknown_where_the_data_cannot_tell()
    {
        var circle = new Deal(1).In(1, "2025-01-01").In(2, "2025-01-05").In(1, "2025-01-09");
        var closed = new Deal(2).In(3, "2025-01-01").Won("2025-02-01");
        var journeys = new[] { circle, closed }.Select(deal => Sample.Journey(deal.Ledger(), "2025-03-01"));

        var absorption = new Absorption(TransitionMatrix.Of(journeys));

        Assert.Null(absorption.WinChanceFrom(Sample.Stage(1)));
        Assert.Equal(1, absorption.WinChanceFrom(Sample.Stage(3)));
    }

    [Fact]
    public void Win_chance_is_unknown_where_a_stage_nobody_left_lies_ahead()
    {
        var ahead = new Deal(1).In(1, "2025-01-01").In(2, "2025-01-05");
        var lost = new Deal(2).In(1, "2025-01-01").Lost("2025-02-01");
        var journeys = new[] { ahead, lost }.Select(deal => Sample.Journey(deal.Ledger(), "2025-03-01"));

        Assert.Null(new Absorption(TransitionMatrix.Of(journeys)).WinChanceFrom(Sample.Stage(1)));
    }

    [Fact]
    public void Variants_are_listed_with_their_win_rate_and_cycle()
    {
        var top = Variant.Of(Golden.Journeys, ReportingCalendar.Utc)[0];

        // 1-2-3: D1 in 50 days, D8 in 70, both won.
        Assert.Equal([1, 2, 3], top.Stages.Select(Sample.NumberOf));
        Assert.Equal(2, top.WinRate.Denominator);
        Assert.Equal(1, top.WinRate.Value);
        Assert.Equal(60, top.MedianCycle);
    }
}
