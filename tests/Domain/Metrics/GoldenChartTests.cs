using System;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Charts;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

public sealed class GoldenChartTests
{
    private static readonly Rate[] Months = [new(6, 20), new(9, 30), new(4, 12), new(15, 40), new(2, 18)];

    [Fact]
    public void Xmr_limits_follow_the_mean_moving_range()
    {
        var chart = XmrChart.Of([22, 25, 19, 24, 28, 21, 23, 26, 20, 24, 27, 23])!;

        // Σ 282 ÷ 12; ranges 3, 6, 5, 4, 7, 2, 3, 6, 4, 3, 4 = 47 ÷ 11
        Assert.Equal(23.5m, chart.Centre);
        Assert.Equal(4.273m, Math.Round(chart.MeanRange, 3));
        Assert.Equal(12.135m, Math.Round(chart.Low, 3));
        Assert.Equal(34.865m, Math.Round(chart.High, 3));
        Assert.Equal(13.96m, Math.Round(chart.RangeHigh, 2));
        Assert.Empty(Signals.Of(chart.Points));
    }

    [Theory]
    [InlineData(40, 0.083, 0.517)]
    [InlineData(12, 0, 0.697)]
    public void P_chart_limits_are_each_periods_own(int n, double low, double high)
    {
        var limits = new ProportionLimits(PChart.Of(Months)!.Centre, n, PChart.Deviations);

        Assert.Equal((decimal)low, Math.Round(limits.Low, 3));
        Assert.Equal((decimal)high, Math.Round(limits.High, 3));
    }

    [Fact]
    public void P_chart_centre_pools_the_periods()
    {
        var chart = PChart.Of(Months)!;

        // 36 ÷ 120; n·p̄ = 6, 9, 3.6, 12, 5.4: the third month has no limits.
        Assert.Equal(0.30m, chart.Centre);
        Assert.Equal([true, true, false, true, true], chart.Points.Select(point => point.Distance != null));
        Assert.Equal(
            4,
            chart
                .Points.Select(point => point.Distance)
                .Where(distance => distance != null)
                .Distinct()
                .Count()
        );
    }

    [Theory]
    [InlineData(3, 10, 0.108, 0.603)]
    [InlineData(9, 30, 0.167, 0.479)]
    [InlineData(30, 100, 0.219, 0.396)]
    [InlineData(0, 5, 0, 0.434)]
    public void Wilson_bounds_say_how_little_a_small_sample_tells(
        int successes,
        int trials,
        double low,
        double high
    )
    {
        var rate = new Rate(successes, trials);

        // 0 of 5: z² ÷ (n + z²) = 3.8415 ÷ 8.8415 = .43448
        Assert.Equal((decimal)low, Math.Round(rate.Low!.Value, 3));
        Assert.Equal((decimal)high, Math.Round(rate.High!.Value, 3));
    }
}
