using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Statistics;
using CsCheck;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

public sealed class BrierScoreTests
{
    [Fact]
    public void A_coin_scores_a_quarter_and_nothing_has_no_score()
    {
        Assert.Equal(0.25m, BrierScore.Of([new(0.5m, true), new(0.5m, false)]));
        Assert.Null(BrierScore.Of([]));
    }

    /// <summary>(.7 − 1)², (.2 − 0)², (.4 − 1)²: .09 + .04 + .36 = .49</summary>
    [Fact]
    public void Misses_are_squared_and_averaged() =>
        Assert.Equal(0.49m / 3, BrierScore.Of([new(0.7m, true), new(0.2m, false), new(0.4m, true)]));

    [Fact]
    [Trait("Category", "Property")]
    public void No_constant_chance_beats_the_share_that_came_true() =>
        Gen.Select(Gen.Bool.Array[1, 30], Gen.Int[0, 100])
            .Sample(
                (outcomes, percent) =>
                {
                    decimal? Score(decimal chance) =>
                        BrierScore.Of(
                            outcomes.Select(outcome => new KeyValuePair<decimal, bool>(chance, outcome))
                        );
                    var share = (decimal)outcomes.Count(outcome => outcome) / outcomes.Length;

                    Assert.True(Score(share) <= Score(percent / 100m) + 1e-20m);
                    Assert.InRange(Score(percent / 100m)!.Value, 0, 1);
                }
            );
}
