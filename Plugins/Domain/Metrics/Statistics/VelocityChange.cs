using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Domain.Metrics.Statistics;

/// <summary>
/// Where a change of sales velocity comes from: Δln V = Δln N + Δln WR + Δln D − Δln L. Each term is a natural
/// logarithm of a ratio without unit; 0.1 is about +10 %. Source: Törnqvist et al. 1985.
/// </summary>
public sealed class VelocityChange
{
    private VelocityChange(KpiRow before, KpiRow after)
    {
        Pipeline = Change(before, after, VelocityMeasures.VelocityN);
        WinRate = Change(before, after, VelocityMeasures.VelocityWinRate);
        WonAverage = Change(before, after, VelocityMeasures.VelocityWonAverage);
        Cycle = -Change(before, after, VelocityMeasures.VelocityCycle);
    }

    /// <summary>Δln N.</summary>
    public decimal Pipeline { get; }

    /// <summary>Δln WR.</summary>
    public decimal WinRate { get; }

    /// <summary>Δln D.</summary>
    public decimal WonAverage { get; }

    /// <summary>−Δln L: positive when deals close faster.</summary>
    public decimal Cycle { get; }

    /// <summary>Δln V, the sum of the four.</summary>
    public decimal Total => Pipeline + WinRate + WonAverage + Cycle;

    /// <summary>Between two rows of the whole process; null when a velocity is null or not above 0.</summary>
    public static VelocityChange? Between(KpiRow before, KpiRow after) =>
        before[VelocityMeasures.Velocity].Value > 0 && after[VelocityMeasures.Velocity].Value > 0
            ? new VelocityChange(before, after)
            : null;

    private static decimal Change(KpiRow before, KpiRow after, Measure factor) =>
        NaturalLogarithm.Of(after[factor].Value!.Value / before[factor].Value!.Value);
}
