using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Metrics.Charts;

/// <summary>
/// Chart of a rate with varying n: p̄ ± 3·√(p̄(1 − p̄) ÷ n), p̄ pooled over the first 12 periods that counted
/// anything. Periods of 0/0 are skipped; a point has limits only when n·p̄ ≥ 5.
/// Source: Shewhart 1931.
/// </summary>
public sealed class PChart
{
    /// <summary>Standard deviations from the centre to a limit.</summary>
    public const decimal Deviations = 3;

    private const int BaselineLength = 12;
    private const int FewestExpected = 5;

    private PChart(IReadOnlyList<Rate> counted)
    {
        var baseline = counted.Take(BaselineLength).ToList();
        Centre = (decimal)baseline.Sum(rate => rate.Numerator) / baseline.Sum(rate => rate.Denominator);
        Points = counted.Select(Point).ToList();
    }

    /// <summary>p̄, 0 to 1.</summary>
    public decimal Centre { get; }

    /// <summary>One per period that counted anything, in order.</summary>
    public IReadOnlyList<ChartPoint> Points { get; }

    /// <summary>Null when no period counted anything.</summary>
    /// <param name="periods">In order of time.</param>
    public static PChart? Of(IEnumerable<Rate> periods)
    {
        var counted = periods.Where(rate => rate.Denominator > 0).ToList();
        return counted.Count == 0 ? null : new PChart(counted);
    }

    private ChartPoint Point(Rate rate)
    {
        var hasLimits = rate.Denominator * Centre >= FewestExpected;
        var limits = hasLimits ? new ProportionLimits(Centre, rate.Denominator, Deviations) : null;
        return new ChartPoint(rate.Value!.Value, Centre, limits?.Distance);
    }
}
