using System;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Conformance;
using Crm.SalesProcess.Domain.Metrics.Contributions;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Crm.SalesProcess.Domain.Metrics.Statistics;
using CsCheck;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

[Trait("Category", "Property")]
public sealed class ArithmeticPropertyTests
{
    private static readonly Gen<decimal> Positive = Gen.Int[1, 1_000_000_000].Select(value => value / 1000m);

    [Fact]
    public void Square_roots_square_back() =>
        Positive.Sample(value => Assert.Equal(value, SquareRoot.Of(value) * SquareRoot.Of(value), 15));

    [Fact]
    public void Logarithms_agree_with_floating_point() =>
        Positive.Sample(value =>
            Assert.Equal(Math.Log((double)value), (double)NaturalLogarithm.Of(value), tolerance: 1e-11)
        );

    [Fact]
    public void Percentiles_interpolate_between_sorted_neighbours() =>
        Gen.Select(Gen.Int[-50, 50].Array[1, 20], Gen.Int[0, 100])
            .Sample(
                (values, percent) =>
                {
                    var sorted = values.Order().ToArray();
                    var rank = percent * (values.Length - 1) / 100m;
                    var below = (int)rank;
                    var above = Math.Min(below + 1, sorted.Length - 1);

                    var percentile = Percentile.Of(values.Select(value => (decimal)value), percent / 100m);

                    Assert.Equal(
                        sorted[below] + (rank - below) * (sorted[above] - sorted[below]),
                        percentile
                    );
                }
            );

    [Fact]
    public void Distributions_add_up_like_their_values() =>
        Gen.Select(Gen.Int[0, 9].Array[0, 9], Gen.Int[0, 9].Array[0, 9])
            .Sample(
                (left, right) =>
                {
                    var sum = Distribution.Of(left.Select(value => (decimal)value));

                    sum.Add(Distribution.Of(right.Select(value => (decimal)value)));

                    Assert.Equal(left.Length + right.Length, sum.Count);
                    Assert.Equal(left.Sum() + right.Sum(), sum.Sum);
                }
            );

    [Fact]
    public void The_longest_rise_is_that_of_all_subsequences() =>
        Gen.Int[1, 5]
            .Array[0, 9]
            .Sample(values => Assert.Equal(LongestOfAll(values), Fitness.LongestRise(values)));

    [Fact]
    public void Velocity_changes_by_the_sum_of_its_factors()
    {
        var before = Golden.Whole;
        var after = Sample.Whole(
            "2025-06-01",
            [.. Golden.Deals, new Deal(9).In(1, "2025-05-01").Won("2025-05-21", 350)]
        );

        var change = VelocityChange.Between(before, after)!;

        // N stays 2; WR 1/2 → 4/7; D 150 → 200; L 53.33 → 45
        Assert.Equal(0, change.Pipeline, 20);
        Assert.Equal(Math.Log(8.0 / 7), (double)change.WinRate, 12);
        Assert.Equal(Math.Log(4.0 / 3), (double)change.WonAverage, 12);
        Assert.Equal(Math.Log(160.0 / 3 / 45), (double)change.Cycle, 12);
        var ratio =
            after[VelocityMeasures.Velocity].Value!.Value / before[VelocityMeasures.Velocity].Value!.Value;
        Assert.Equal(NaturalLogarithm.Of(ratio), change.Total, 20);
    }

    [Fact]
    public void Velocity_change_is_unknown_without_a_velocity() =>
        Assert.Null(VelocityChange.Between(Sample.Whole("2025-01-01"), Golden.Whole));

    private static int LongestOfAll(int[] values) =>
        Enumerable
            .Range(0, 1 << values.Length)
            .Select(chosen => values.Where((_, index) => (chosen & (1 << index)) != 0).ToArray())
            .Where(chosen => chosen.Zip(chosen.Skip(1), (left, right) => left < right).All(rises => rises))
            .Max(chosen => chosen.Length);
}
