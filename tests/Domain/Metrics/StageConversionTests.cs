using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Statistics;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

public sealed class StageConversionTests
{
    /// <summary>
    /// First exits of the golden opportunities. Stage 1: D1, D2, D4, D6, D8 to 2, D3 to 3, D7 lost; D5 is still there.
    /// Stage 2: D1, D8 to 3, D4 back, D2 lost; D6 is still there. Stage 3: D1, D3, D8 won, D4 lost; D8's first loss is superseded.
    /// </summary>
    [Theory]
    [InlineData(1, 5, 7)]
    [InlineData(2, 2, 4)]
    [InlineData(3, 3, 4)]
    public void Strict_next_step_follows_the_first_exit(int stage, int next, int exits)
    {
        var rate = StageConversion.NextStep(Golden.Journeys, Sample.Stage(stage));

        Assert.Equal((next, exits), (rate.Numerator, rate.Denominator));
    }

    /// <summary>Reached 8, 6 and 4; won 3.</summary>
    [Theory]
    [InlineData(1, 6, 8)]
    [InlineData(2, 4, 6)]
    [InlineData(3, 3, 4)]
    public void Any_order_divides_what_was_reached(int stage, int next, int reached)
    {
        var rate = StageConversion.AnyOrder(Golden.Journeys, Sample.Stage(stage));

        Assert.Equal((next, reached), (rate.Numerator, rate.Denominator));
    }

    [Fact]
    public void Nobody_gives_no_rate() =>
        Assert.Null(StageConversion.NextStep(Golden.Journeys.Take(0), Sample.Stage(1)).Value);
}
