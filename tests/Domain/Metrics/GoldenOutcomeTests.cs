using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

public sealed class GoldenOutcomeTests
{
    [Fact]
    public void Window_win_rate_counts_final_outcomes_not_close_events()
    {
        var rate = Golden.Whole[OutcomeMeasures.WinRate];

        // D1, D3, D8 won; D2, D4, D7 lost. D8's first close as an event of its own would give 3/7.
        Assert.Equal(3, rate.Numerator);
        Assert.Equal(6, rate.Denominator);
        Assert.Equal(0.5m, rate.Value);
        Assert.NotEqual(3m / 7, rate.Value);
    }

    [Fact]
    public void Value_win_rate_divides_amounts()
    {
        var rate = Golden.Whole[OutcomeMeasures.ValueWinRate];

        // (100 + 200 + 150) ÷ (450 + 50 + 80 + 60)
        Assert.Equal(450m / 640, rate.Value);
        Assert.Null(rate.Low);
    }

    [Fact]
    public void Cohort_of_January_is_mature()
    {
        var january = Golden.Month(1);

        // D1, D3, D8 of D1, D2, D3, D4, D8
        Assert.Equal(5, january[CohortMeasures.CohortN].Value);
        Assert.Equal(0.6m, january[CohortMeasures.CohortWinRate].Value);
        Assert.Equal(1, january[CohortMeasures.CohortMaturity].Value);
    }

    [Fact]
    public void Cohort_of_February_says_how_little_is_known()
    {
        var february = Golden.Month(2);

        // D5, D6 open, D7 lost: "0 %" alone would mislead.
        Assert.Equal(0, february[CohortMeasures.CohortWinRate].Value);
        Assert.Equal(1m / 3, february[CohortMeasures.CohortMaturity].Value);
        Assert.Equal(0, february[CohortMeasures.CohortIfAllOpenLost].Value);
        Assert.Equal(2m / 3, february[CohortMeasures.CohortIfAllOpenWon].Value);
    }

    [Fact]
    public void Won_cycles_are_whole_dates_gross_and_net()
    {
        var whole = Golden.Whole;

        // D1 50, D3 40, D8 70 days; D8 was closed for 20 of them.
        Assert.Equal(160m / 3, whole[CycleMeasures.CycleMean].Value);
        Assert.Equal(50, whole[CycleMeasures.CycleMedian].Value);
        Assert.Equal(140m / 3, whole[CycleMeasures.CycleNetMean].Value);
        Assert.Equal(3, whole[CycleMeasures.CycleMean].N);
    }

    [Fact]
    public void Cycle_quartiles_interpolate_and_losses_have_their_own_median()
    {
        var whole = Golden.Whole;

        // 40, 50, 70: ranks 0.5 and 1.5. Lost: D2 40, D4 70, D7 30.
        Assert.Equal(45, whole[CycleMeasures.CycleP25].Value);
        Assert.Equal(60, whole[CycleMeasures.CycleP75].Value);
        Assert.Equal(40, whole[CycleMeasures.LostCycleMedian].Value);
    }

    [Fact]
    public void Velocity_takes_its_factors_from_the_same_row()
    {
        var whole = Golden.Whole;

        // 2 open × 0.5 × 150 ÷ 53.33
        Assert.Equal(2, whole[VelocityMeasures.VelocityN].Value);
        Assert.Equal(150, whole[VelocityMeasures.VelocityWonAverage].Value);
        Assert.Equal(2.8125m, whole[VelocityMeasures.Velocity].Value!.Value, 20);
    }

    [Fact]
    public void Weighted_amount_uses_the_probability_of_the_stage()
    {
        // D5 40 × 0.2 + D6 120 × 0.4
        Assert.Equal(56, Golden.Value(PipelineMeasures.WeightedAmount));
        Assert.Equal(160, Golden.Value(PipelineMeasures.OpenAmount));
    }

    [Fact]
    public void Chance_of_winning_by_day_80_counts_losses_as_competing()
    {
        var followed = Golden.Whole.Parts.Totals;

        var curve = Incidence.Of(followed);

        // Day 30: S 7/8. Day 40: + 7/8 · 1/7 = .125, S .625. Day 50: + .625/5 = .25, S .5. Day 70: + .5/4 = .375.
        Assert.Equal(0.375m, curve.WonBy(80)!.Value, 20);
    }

    [Fact]
    public void Chance_of_winning_by_day_90_is_unknown_when_nobody_was_followed_that_long()
    {
        // D5 and D6 are open and 88 days old.
        Assert.Null(Golden.Value(CohortMeasures.WonWithin90Days));
        Assert.Equal(8, Golden.Whole[CohortMeasures.WonWithin90Days].N);
    }
}
