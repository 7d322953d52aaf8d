using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

public sealed class GoldenStageTests
{
    [Theory]
    [InlineData(1, 6, 7, 8)]
    [InlineData(2, 3, 4, 5)]
    [InlineData(3, 3, 4, 4)]
    public void Advance_rate_is_over_resolved_and_over_all(int stage, int advanced, int resolved, int entered)
    {
        var row = Golden.Stage(stage);

        Assert.Equal((decimal)advanced / resolved, row[StageFlowMeasures.AdvanceRate].Value);
        Assert.Equal((decimal)advanced / entered, row[StageFlowMeasures.AdvanceRateAll].Value);
        Assert.Equal(resolved, row[StageFlowMeasures.Resolved].Value);
        Assert.Equal(entered, row[StageFlowMeasures.Entered].Value);
    }

    [Fact]
    public void Advance_rate_of_stage_1_counts_the_jump_over_stage_2()
    {
        // Without D3's jump to stage 3 it would be 5/8.
        Assert.NotEqual(0.625m, Golden.Stage(1)[StageFlowMeasures.AdvanceRateAll].Value);
        Assert.Equal(0.75m, Golden.Stage(1)[StageFlowMeasures.AdvanceRateAll].Value);
    }

    [Fact]
    public void Skip_rate_of_stage_2_is_the_one_jump_among_six_that_reached_it()
    {
        var rate = Golden.Stage(2)[StageFlowMeasures.SkipRate];

        Assert.Equal(1, rate.Numerator);
        Assert.Equal(6, rate.Denominator);
    }

    [Fact]
    public void Stage_1_time_is_told_per_visit_and_per_opportunity()
    {
        var row = Golden.Stage(1);

        // Visits 10, 20, 10, 10 + 10, 10, 30, 10. D5, 88 days old and open, would make 24.75 of 15.71.
        Assert.Equal(13.75m, row[StageTimeMeasures.VisitDaysMean].Value);
        Assert.Equal(110m / 7, row[StageTimeMeasures.DealDaysMean].Value);
        Assert.Equal(10, row[StageTimeMeasures.DealDaysMedian].Value);
        Assert.NotEqual(24.75m, row[StageTimeMeasures.DealDaysMean].Value);
    }

    [Fact]
    public void Open_visit_of_stage_1_is_88_days_old()
    {
        var row = Golden.Stage(1);

        Assert.Equal(1, row[StageTimeMeasures.OpenNow].Value);
        Assert.Equal(88, row[StageTimeMeasures.OpenAgeMedian].Value);
    }

    [Theory]
    [InlineData(1, 10, 0.5)]
    [InlineData(1, 20, 0.25)]
    [InlineData(1, 30, 0.125)]
    [InlineData(2, 10, 0.8)]
    [InlineData(2, 20, 0.4)]
    [InlineData(2, 30, 0.2)]
    public void Kaplan_Meier_survival_follows_the_textbook(int stage, int days, double survival)
    {
        var curve = Incidence.Stay(Golden.Stage(stage).Parts.Totals);

        Assert.Equal((decimal)survival, curve.SurvivalAt(days), 20);
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 20)]
    [InlineData(3, 20)]
    public void Kaplan_Meier_median_keeps_open_visits_in_sight(int stage, int days)
    {
        Assert.Equal(days, Golden.Stage(stage)[StageFlowMeasures.KaplanMeierMedian].Value);
    }

    [Fact]
    public void Stage_3_counts_both_parts_of_a_reopened_stay()
    {
        var row = Golden.Stage(3);

        // Visits 20, 30, 20 and D8's 10 + 20.
        Assert.Equal(20, row[StageTimeMeasures.VisitDaysMean].Value);
        Assert.Equal(25, row[StageTimeMeasures.DealDaysMean].Value);
    }

    [Fact]
    public void Re_entries_are_moves_back_into_a_stage_not_reopens()
    {
        var reEntries = new[] { 1, 2, 3 }.Select(stage =>
            Golden.Stage(stage)[StageFlowMeasures.ReEntries].Value
        );

        // D4 comes back to 1 and to 2; D8 is reopened in 3.
        Assert.Equal([1, 1, 0], reEntries);
    }

    [Fact]
    public void The_funnel_never_widens_on_the_way_down()
    {
        var reached = new[] { 1, 2, 3 }.Select(stage => Golden.Stage(stage)[StageFlowMeasures.Reached].Value);

        // Counting rows that stand or ended in a stage would show 3 in stage 2 and 4 in stage 3.
        Assert.Equal([8, 6, 4], reached);
    }
}
