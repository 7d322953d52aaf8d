using System;
using System.Linq;
using Crm.SalesProcess.Cli.Kpis;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Tests.Pipeline.Metrics;

/// <summary>The golden vectors, from opportunities that really moved: what steps record is what measures need.</summary>
public sealed class GoldenLedgerTests(GoldenStory story) : IClassFixture<GoldenStory>
{
    [Theory]
    [InlineData("created", "8")]
    [InlineData("open", "2")]
    [InlineData("won", "3")]
    [InlineData("lost", "3")]
    [InlineData("win_rate", "50.0 % (18.8–81.2)")]
    [InlineData("value_win_rate", "70.3 %")]
    [InlineData("won_amount", "450.00")]
    [InlineData("won_avg", "150.00")]
    [InlineData("cycle_mean", "53.3 d")]
    [InlineData("cycle_median", "50.0 d")]
    [InlineData("cycle_net_mean", "46.7 d")]
    [InlineData("cycle_p25", "45.0 d")]
    [InlineData("cycle_p75", "60.0 d")]
    [InlineData("lost_cycle_median", "40.0 d")]
    [InlineData("open_amount", "160.00")]
    [InlineData("weighted_amount", "56.00")]
    [InlineData("velocity", "2.81")]
    [InlineData("backmoves", "1")]
    [InlineData("reopens", "1")]
    [InlineData("rework_rate", "9.1 % (1.6–37.7)")]
    [InlineData("adherence_path", "92.5 %")]
    [InlineData("adherence_time", "50.0 % (29.0–71.0)")]
    [InlineData("variants", "5")]
    [InlineData("pushes", "–")]
    [InlineData("forecast_bias", "–")]
    public void The_whole_process_is_as_defined(string key, string expected)
    {
        var line = story.Report().Lines.Single();

        Assert.Equal(expected, Text(line, key));
    }

    [Theory]
    [InlineData("entered", "8 5 4")]
    [InlineData("advance_rate", "85.7 % (48.7–97.4) 75.0 % (30.1–95.4) 75.0 % (30.1–95.4)")]
    [InlineData("advance_rate_all", "75.0 % (40.9–92.9) 60.0 % (23.1–88.2) 75.0 % (30.1–95.4)")]
    [InlineData("skip_rate", "0.0 % (0.0–32.4) 16.7 % (3.0–56.4) 0.0 % (0.0–49.0)")]
    [InlineData("visit_days_mean", "13.8 d 16.0 d 20.0 d")]
    [InlineData("deal_days_mean", "15.7 d 20.0 d 25.0 d")]
    [InlineData("deal_days_median", "10.0 d 20.0 d 25.0 d")]
    [InlineData("km_median", "10.0 d 20.0 d 20.0 d")]
    [InlineData("reentries", "1 1 0")]
    [InlineData("open_now", "1 1 0")]
    [InlineData("open_age_median", "88.0 d 78.0 d –")]
    public void Every_stage_is_as_defined(string key, string expected)
    {
        var lines = story.Report(by: KpiBy.Stage).Lines;

        Assert.Equal(["1", "2", "3"], lines.Select(line => line.Names.Stage));
        Assert.Equal(expected, string.Join(' ', lines.Select(line => Text(line, key))));
    }

    [Fact]
    public void Cohorts_of_the_months_are_as_defined()
    {
        var lines = story.Report(KpiSpan.Month).Lines;

        Assert.Equal(["2025-01", "2025-02", "2025-03", "2025-04"], lines.Select(line => line.PeriodName));
        Assert.Equal(["5", "3", "0", "0"], lines.Select(line => Text(line, "cohort_n")));
        Assert.Equal("60.0 % (23.1–88.2)", Text(lines[0], "cohort_win_rate"));
        Assert.Equal("66.7 % (20.8–93.9)", Text(lines[1], "cohort_if_all_open_won"));
    }

    [Fact]
    public void What_is_not_recorded_is_said()
    {
        var unsupported = story.Report().Unsupported;

        Assert.Equal("No change of a close date is recorded.", unsupported["pushes"]);
        Assert.Equal("No pipeline snapshot has been taken.", unsupported["forecast_bias"]);
    }

    private static string Text(KpiLine line, string key)
    {
        var measure = MeasureCatalogue.Find(key) ?? throw new ArgumentException(key);
        return FigureText.Of(measure, line.Figure(measure));
    }
}
