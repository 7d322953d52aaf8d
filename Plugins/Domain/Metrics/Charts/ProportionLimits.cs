using System;
using Crm.SalesProcess.Domain.Metrics.Statistics;

namespace Crm.SalesProcess.Domain.Metrics.Charts;

/// <summary>Limits of a share that should be p̄ when n things are counted: p̄ ± z·√(p̄(1 − p̄) ÷ n), clipped to [0, 1]. Source: Shewhart 1931.</summary>
public sealed class ProportionLimits
{
    /// <param name="centre">p̄, 0 to 1.</param>
    /// <param name="n">1 or more.</param>
    /// <param name="z">Standard deviations from the centre to a limit.</param>
    /// <exception cref="ArgumentOutOfRangeException">The centre is no share, or nothing was counted.</exception>
    public ProportionLimits(decimal centre, int n, decimal z)
    {
        if (centre < 0 || centre > 1 || n < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(centre), centre + " of " + n);
        }
        Distance = z * SquareRoot.Of(centre * (1 - centre) / n);
        Low = Math.Max(0, centre - Distance);
        High = Math.Min(1, centre + Distance);
    }

    /// <summary>From the centre to a limit before clipping, a fraction.</summary>
    public decimal Distance { get; }

    public decimal Low { get; }

    public decimal High { get; }
}
