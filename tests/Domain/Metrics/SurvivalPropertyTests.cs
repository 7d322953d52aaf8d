using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Contributions;
using Crm.SalesProcess.Domain.Metrics.Statistics;
using CsCheck;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

[Trait("Category", "Property")]
public sealed class SurvivalPropertyTests
{
    private static readonly Gen<int[]> Times = Gen.Int[0, 25].Array[0, 15];

    [Fact]
    public void Kaplan_Meier_equals_the_textbook() =>
        Gen.Select(Times, Times)
            .Sample(
                (left, still) =>
                {
                    var curve = new KaplanMeier(Of(left), Of(still));

                    for (var time = 0; time <= 26; time++)
                    {
                        Assert.Equal(
                            Textbook(left, still, time),
                            (double)curve.SurvivalAt(time),
                            tolerance: 1e-9
                        );
                    }
                }
            );

    [Fact]
    public void Kaplan_Meier_median_is_the_first_time_at_which_half_have_left() =>
        Gen.Select(Times, Times)
            .Sample(
                (left, still) =>
                {
                    var median = new KaplanMeier(Of(left), Of(still)).Median;

                    var expected = left.Order()
                        .Where(time => Textbook(left, still, time) <= 0.5 + 1e-9)
                        .Select(time => (decimal?)time);
                    Assert.Equal(expected.FirstOrDefault(), median);
                }
            );

    [Fact]
    public void Aalen_Johansen_equals_the_textbook() =>
        Gen.Select(Times, Times, Times)
            .Sample(
                (won, lost, open) =>
                {
                    var steps = new AalenJohansen(Of(won), Of(lost), Of(open)).Steps;

                    foreach (var step in steps)
                    {
                        Assert.Equal(
                            Incidence(won, lost, open, (int)step.Time),
                            (double)step.Won,
                            tolerance: 1e-9
                        );
                        Assert.Equal(
                            Incidence(lost, won, open, (int)step.Time),
                            (double)step.Lost,
                            tolerance: 1e-9
                        );
                    }
                }
            );

    [Fact]
    public void Won_lost_and_open_make_one() =>
        Gen.Select(Times, Times, Times)
            .Sample(
                (won, lost, open) =>
                {
                    var steps = new AalenJohansen(Of(won), Of(lost), Of(open)).Steps;

                    Assert.All(steps, step => Assert.Equal(1m, step.Won + step.Lost + step.Open, 20));
                }
            );

    private static Distribution Of(IEnumerable<int> times) =>
        Distribution.Of(times.Select(time => (decimal)time));

    /// <summary>Day by day: who is at risk, who leaves.</summary>
    private static double Textbook(int[] left, int[] still, int until)
    {
        var survival = 1.0;
        for (var day = 0; day <= until; day++)
        {
            var atRisk = left.Count(time => time >= day) + still.Count(time => time >= day);
            survival *= atRisk == 0 ? 1 : 1 - (double)left.Count(time => time == day) / atRisk;
        }
        return survival;
    }

    /// <summary>Day by day: survival so far × hazard of the cause.</summary>
    private static double Incidence(int[] cause, int[] other, int[] open, int until)
    {
        double incidence = 0;
        for (var day = 0; day <= until; day++)
        {
            var atRisk = cause.Concat(other).Concat(open).Count(time => time >= day);
            var before = Textbook([.. cause, .. other], open, day - 1);
            incidence += atRisk == 0 ? 0 : before * cause.Count(time => time == day) / atRisk;
        }
        return incidence;
    }
}
