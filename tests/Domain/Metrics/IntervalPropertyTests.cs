using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Contributions;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Crm.SalesProcess.Domain.Metrics.Statistics;
using CsCheck;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

/// <summary>Whatever has a bound lies inside it.</summary>
[Trait("Category", "Property")]
public sealed class IntervalPropertyTests
{
    private const string AsOf = "2025-05-17 13:00";
    private static readonly Period[] Periods = [Sample.Month(2025, 3), Period.Year(2025), Period.All];
    private static readonly Gen<int[]> Times = Gen.Int[0, 120].Array[0, 15];

    [Fact]
    public void Every_share_of_counts_lies_between_its_Wilson_bounds() =>
        ForEveryRow(row =>
        {
            foreach (var measure in row.Measures)
            {
                var figure = row[measure];
                var isCounted = measure.Shape == MeasureShape.Share && figure.Denominator > 0;
                Assert.Equal(isCounted, figure.Low != null);
                Assert.Equal(isCounted, figure.High != null);
                if (isCounted)
                {
                    AssertOrdered(0, figure.Low, figure.Value, figure.High, 1);
                    AssertWilson(figure);
                }
            }
        });

    [Fact]
    public void A_cohort_ends_between_all_open_lost_and_all_open_won() =>
        ForEveryRow(row =>
        {
            if (row.Key.Stage == null)
            {
                AssertOrdered(
                    row[CohortMeasures.CohortIfAllOpenLost].Value,
                    row[CohortMeasures.CohortWinRate].Value,
                    row[CohortMeasures.CohortIfAllOpenWon].Value
                );
            }
        });

    [Fact]
    public void Quartiles_medians_and_means_lie_between_the_smallest_and_the_largest() =>
        ForEveryRow(row =>
        {
            if (row.Key.Stage != null)
            {
                AssertWithin(row.Parts.Totals[Part.DealDays], StageTimeMeasures.DealDaysMean.Of(row.Parts));
                AssertOrdered(
                    row[StageTimeMeasures.DealDaysMedian].Value,
                    row[StageTimeMeasures.DealDaysP80].Value
                );
                return;
            }
            AssertWithin(row.Parts.Totals[Part.WonCycle], row[CycleMeasures.CycleMean]);
            AssertOrdered(
                row[CycleMeasures.CycleP25].Value,
                row[CycleMeasures.CycleMedian].Value,
                row[CycleMeasures.CycleP75].Value
            );
        });

    [Fact]
    public void Survival_falls_and_incidence_rises_between_0_and_1() =>
        Gen.Select(Times, Times, Times)
            .Sample(
                (won, lost, open) =>
                {
                    var steps = new AalenJohansen(Of(won), Of(lost), Of(open)).Steps;
                    var stay = new KaplanMeier(Of(won), Of(open));

                    AssertOrdered([0, .. steps.Select(step => (decimal?)step.Won), 1]);
                    AssertOrdered([0, .. steps.Select(step => (decimal?)step.Lost), 1]);
                    AssertOrdered([0, .. steps.Select(step => (decimal?)step.Open).Reverse(), 1]);
                    AssertOrdered([
                        0,
                        .. Enumerable.Range(0, 121).Reverse().Select(day => (decimal?)stay.SurvivalAt(day)),
                        1,
                    ]);
                }
            );

    [Fact]
    public void The_chance_of_winning_lies_between_the_share_won_and_one_less_the_share_lost() =>
        Gen.Select(Times, Times, Times)
            .Sample(
                (won, lost, open) =>
                {
                    var all = won.Length + lost.Length + open.Length;
                    var chance = new AalenJohansen(Of(won), Of(lost), Of(open)).WonBy(90);
                    if (chance != null)
                    {
                        AssertOrdered(
                            won.Count(day => day <= 90) / (decimal)all,
                            chance,
                            1 - lost.Count(day => day <= 90) / (decimal)all
                        );
                    }
                }
            );

    [Fact]
    public void Velocity_changes_by_the_sum_of_the_changes_of_its_factors() =>
        Gen.Select(RandomDeal.Many, RandomDeal.Many)
            .Sample(
                (before, after) =>
                {
                    var (first, second) = (Sample.Whole(AsOf, before), Sample.Whole(AsOf, after));

                    var change = VelocityChange.Between(first, second);

                    var ratio =
                        second[VelocityMeasures.Velocity].Value
                        / Positive(first[VelocityMeasures.Velocity].Value);
                    Assert.Equal(ratio > 0, change != null);
                    if (change != null)
                    {
                        Assert.Equal(
                            Math.Log((double)ratio!.Value),
                            (double)(change.Pipeline + change.WinRate + change.WonAverage + change.Cycle),
                            tolerance: 1e-9
                        );
                        Assert.Equal(Math.Log((double)ratio.Value), (double)change.Total, tolerance: 1e-9);
                    }
                }
            );

    private static decimal? Positive(decimal? value) => value > 0 ? value : null;

    private static void ForEveryRow(Action<KpiRow> check) =>
        RandomDeal.Many.Sample(deals =>
        {
            var table = Sample.Table(Sample.Basis, AsOf, Periods, deals);
            var keys =
                from scope in new[] { Scope.Organisation, Sample.ScopeOf(1), Sample.ScopeOf(2) }
                from period in Periods
                from stage in new Guid?[] { null, Sample.Stage(1), Sample.Stage(2), Sample.Stage(3) }
                select new RowKey(scope, period, stage);
            keys.Select(table.Row).ToList().ForEach(check);
        });

    /// <summary>The formula as it stands in textbooks, in floating point.</summary>
    private static void AssertWilson(Figure figure)
    {
        double n = (double)figure.Denominator!.Value,
            p = (double)figure.Numerator!.Value / n,
            z = 1.959963984540054;
        var centre = (p + z * z / (2 * n)) / (1 + z * z / n);
        var half = z / (1 + z * z / n) * Math.Sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        Assert.Equal(Math.Max(0, centre - half), (double)figure.Low!.Value, tolerance: 1e-9);
        Assert.Equal(Math.Min(1, centre + half), (double)figure.High!.Value, tolerance: 1e-9);
    }

    private static void AssertWithin(Distribution values, Figure mean)
    {
        if (values.Count > 0)
        {
            AssertOrdered(values.Groups[0].Key, mean.Value, values.Largest);
        }
    }

    /// <summary>Rising, but for the last digits of a decimal; values that are not known are left out.</summary>
    private static void AssertOrdered(params IEnumerable<decimal?> values)
    {
        var known = values.OfType<decimal>().ToList();
        Assert.All(known.Zip(known.Skip(1)), pair => Assert.True(pair.First <= pair.Second + 1e-20m));
    }

    private static Distribution Of(IEnumerable<int> times) =>
        Distribution.Of(times.Select(time => (decimal)time));
}
