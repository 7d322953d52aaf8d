using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Charts;
using CsCheck;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

[Trait("Category", "Property")]
public sealed class ChartPropertyTests
{
    private static readonly Gen<decimal[]> Values = Gen.Int[-8, 8].Select(step => step / 4m).Array[0, 40];

    private static readonly Gen<Rate> Rates = Gen.Select(Gen.Int[0, 60], Gen.Int[0, 60])
        .Select((won, lost) => new Rate(won, won + lost));

    [Fact]
    public void Signals_are_those_of_reading_the_rules_word_by_word() =>
        Values.Sample(values =>
        {
            ChartPoint[] points = [.. values.Select(value => new ChartPoint(value, 0, 1.75m))];

            var signals = Signals.Of(points);

            var expected = Enumerable.Range(0, values.Length).SelectMany(index => ReadAt(values, index));
            Assert.Equal(expected, signals);
        });

    [Fact]
    public void Xmr_limits_are_those_of_the_textbook() =>
        Gen.Int[0, 1000]
            .Array[6, 30]
            .Sample(numbers =>
            {
                var chart = XmrChart.Of([.. numbers.Select(number => (decimal)number)])!;

                double[] baseline = [.. numbers.Take(12).Select(number => (double)number)];
                double[] ranges =
                [
                    .. baseline.Zip(baseline.Skip(1), (left, right) => Math.Abs(right - left)),
                ];
                var kept = ranges.Where(range => range <= 3.5 * ranges.Average()).Average();
                Assert.Equal(baseline.Average() - 2.66 * kept, (double)chart.Low, tolerance: 1e-9);
                Assert.Equal(baseline.Average() + 2.66 * kept, (double)chart.High, tolerance: 1e-9);
                Assert.Equal(3.268 * kept, (double)chart.RangeHigh, tolerance: 1e-9);
            });

    [Fact]
    public void P_chart_limits_are_those_of_the_textbook() =>
        Rates
            .Array[1, 30]
            .Where(rates => rates.Any(rate => rate.Denominator > 0))
            .Sample(rates =>
            {
                Rate[] counted = [.. rates.Where(rate => rate.Denominator > 0)];
                var centre =
                    counted.Take(12).Sum(rate => (double)rate.Numerator)
                    / counted.Take(12).Sum(rate => rate.Denominator);

                var chart = PChart.Of(rates)!;

                Assert.Equal(centre, (double)chart.Centre, tolerance: 1e-12);
                foreach (var (point, rate) in chart.Points.Zip(counted))
                {
                    Assert.Equal(rate.Value, point.Value);
                    Assert.Equal(rate.Denominator * chart.Centre >= 5, point.Distance != null);
                    if (point.Distance is { } distance)
                    {
                        var expected = 3 * Math.Sqrt(centre * (1 - centre) / rate.Denominator);
                        Assert.Equal(expected, (double)distance, tolerance: 1e-9);
                    }
                }
            });

    [Fact]
    public void Funnel_limits_lie_round_the_pooled_rate_and_narrow_with_n() =>
        Gen.Select(Rates.Array[1, 9], Gen.Int[1, 500])
            .Where((rates, _) => rates.Any(rate => rate.Denominator > 0))
            .Sample(
                (rates, n) =>
                {
                    var plot = FunnelPlot.Of(rates)!;
                    var (inner, outer, wider) = (
                        plot.Limits95(n + 1),
                        plot.Limits998(n + 1),
                        plot.Limits95(n)
                    );

                    Assert.Equal(
                        rates.Sum(rate => (decimal)rate.Numerator) / rates.Sum(rate => rate.Denominator),
                        plot.Centre
                    );
                    Assert.InRange(plot.Centre, inner.Low, inner.High);
                    Assert.True(outer.Low <= inner.Low && inner.High <= outer.High);
                    Assert.True(wider.Low <= inner.Low && inner.High <= wider.High);
                    Assert.InRange(outer.Low, 0, 1);
                    Assert.InRange(outer.High, 0, 1);
                }
            );

    /// <summary>The three rules as they are written, asked at every point from its neighbours.</summary>
    private static IEnumerable<Signal> ReadAt(decimal[] values, int index)
    {
        if (Math.Abs(values[index]) > 1.75m)
        {
            yield return new Signal(SignalRule.BeyondLimits, index);
        }
        bool IsRun(int end) =>
            end >= 7
            && Enumerable.Range(end - 7, 8).Select(at => Math.Sign(values[at])).Distinct().Count() == 1
            && values[end] != 0;
        if (IsRun(index) && !IsRun(index - 1))
        {
            yield return new Signal(SignalRule.EightOnOneSide, index);
        }
        foreach (var side in new[] { 1, -1 })
        {
            int FarOut(int end) =>
                Enumerable.Range(end - 3, 4).Count(at => at >= 0 && values[at] * side > 1.75m / 2);
            if (FarOut(index) >= 3 && FarOut(index - 1) < 3)
            {
                yield return new Signal(SignalRule.ThreeOfFourFarOut, index);
            }
        }
    }
}
