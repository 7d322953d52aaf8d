using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Charts;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

public sealed class SignalTests
{
    [Fact]
    public void A_value_on_its_limit_is_routine_and_one_beyond_is_a_signal()
    {
        Assert.Empty(Signals.Of(Points(2, -2)));
        Assert.Equal([new Signal(SignalRule.BeyondLimits, 1)], Signals.Of(Points(0, 2.01m)));
    }

    [Fact]
    public void A_moving_range_above_its_limit_is_a_signal_though_both_values_are_inside()
    {
        var chart = XmrChart.Of([10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 8.4m, 12.2m])!;

        var signals = Signals.Of(chart.Points);

        // Centre 10.5, mR̄ 1: limits 7.84 and 13.16, ranges up to 3.268; the last one is 3.8.
        Assert.Equal([new Signal(SignalRule.BeyondLimits, 13)], signals);
    }

    [Fact]
    public void Eight_in_a_row_on_one_side_are_raised_once()
    {
        var signals = Signals.Of(Points(0.1m, 0.1m, 0.1m, 0.1m, 0.1m, 0.1m, 0.1m, 0.1m, 0.1m, 0.1m));

        Assert.Equal([new Signal(SignalRule.EightOnOneSide, 7)], signals);
    }

    [Fact]
    public void A_value_on_the_centre_breaks_the_run()
    {
        Assert.Empty(
            Signals.Of(Points(-1, -1, -1, -1, 0, -1, -1, -1, -1, 0, -1).Select(NearCentre).ToList())
        );
    }

    [Fact]
    public void Three_of_four_beyond_half_the_distance_on_one_side_are_raised_once()
    {
        var signals = Signals.Of(Points(1.5m, 0, 1.5m, 1.5m, 1.5m, -1.5m));

        Assert.Equal([new Signal(SignalRule.ThreeOfFourFarOut, 3)], signals);
    }

    [Fact]
    public void Three_far_out_on_different_sides_are_routine()
    {
        Assert.Empty(Signals.Of(Points(1.5m, -1.5m, 1.5m, -1.5m)));
    }

    [Fact]
    public void One_outlying_range_is_dropped_from_the_mean_once()
    {
        var chart = XmrChart.Of([10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 40])!;

        // Ranges ten times 1 and once 30: mean 40 ÷ 11 = 3.64, 30 > 12.7 is dropped.
        Assert.Equal(1, chart.MeanRange);
    }

    [Fact]
    public void Limits_stay_those_of_the_first_twelve_values()
    {
        decimal[] baseline = [22, 25, 19, 24, 28, 21, 23, 26, 20, 24, 27, 23];

        Assert.Equal(XmrChart.Of(baseline)!.High, XmrChart.Of([.. baseline, 90, 95])!.High);
    }

    [Fact]
    public void Fewer_than_six_values_have_no_limits_and_fewer_than_twelve_provisional_ones()
    {
        Assert.Null(XmrChart.Of([1, 2, 3, 4, 5]));
        Assert.True(XmrChart.Of([1, 2, 3, 4, 5, 6])!.IsProvisional);
    }

    [Fact]
    public void Months_without_a_count_are_skipped()
    {
        var chart = PChart.Of([new Rate(5, 10), new Rate(0, 0), new Rate(9, 10)])!;

        Assert.Equal([0.5m, 0.9m], chart.Points.Select(point => point.Value));
        Assert.Null(PChart.Of([new Rate(0, 0)]));
    }

    [Fact]
    public void A_rate_has_limits_from_five_expected_successes_on()
    {
        // p̄ = 10 ÷ 20: n·p̄ = 5 for n = 10, 4.5 for n = 9, .5 for n = 1
        var chart = PChart.Of([new Rate(5, 10), new Rate(4, 9), new Rate(1, 1)])!;

        Assert.Equal([true, false, false], chart.Points.Select(point => point.Distance != null));
    }

    [Fact]
    public void A_funnel_plot_pools_the_rates_and_hides_small_ones()
    {
        var plot = FunnelPlot.Of([new Rate(30, 90), new Rate(0, 10), new Rate(0, 0)])!;

        // 30 ÷ 100; at n = 100: .3 ± 1.96 · √.0021 = .0898
        Assert.Equal(0.3m, plot.Centre);
        Assert.Equal(0.2102m, decimal.Round(plot.Limits95(100).Low, 4));
        Assert.Equal(0.4416m, decimal.Round(plot.Limits998(100).High, 4));
        Assert.False(FunnelPlot.IsNamed(new Rate(9, 9)));
        Assert.True(FunnelPlot.IsNamed(new Rate(0, 10)));
    }

    private static IReadOnlyList<ChartPoint> Points(params decimal[] values) =>
        values.Select(value => new ChartPoint(value, 0, 2)).ToList();

    private static ChartPoint NearCentre(ChartPoint point) => new(point.Value / 10, 0, 2);
}
