using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Metrics.Charts;

/// <summary>
/// Rates of reps or teams against their n, with 95 % and 99.8 % limits round the pooled rate (normal
/// approximation): p̄ ± z·√(p̄(1 − p̄) ÷ n). Whoever has n below 10 is shown without a name to everyone but their manager.
/// Source: Spiegelhalter 2005.
/// </summary>
public sealed class FunnelPlot
{
    private const decimal Z95 = 1.959963984540054m;
    private const decimal Z998 = 3.090232306167813m;
    private const int FewestNamed = 10;

    private FunnelPlot(IReadOnlyList<Rate> rates)
    {
        Centre = (decimal)rates.Sum(rate => rate.Numerator) / rates.Sum(rate => rate.Denominator);
    }

    /// <summary>Pooled rate, 0 to 1: numerators and denominators are summed, rates never averaged (rule R10).</summary>
    public decimal Centre { get; }

    /// <summary>Null when nothing was counted.</summary>
    public static FunnelPlot? Of(IEnumerable<Rate> rates)
    {
        var counted = rates.Where(rate => rate.Denominator > 0).ToList();
        return counted.Count == 0 ? null : new FunnelPlot(counted);
    }

    /// <summary>Limits that 95 of 100 with an n of 1 or more keep within by chance.</summary>
    public ProportionLimits Limits95(int n) => new(Centre, n, Z95);

    /// <summary>Limits that 998 of 1,000 with an n of 1 or more keep within by chance.</summary>
    public ProportionLimits Limits998(int n) => new(Centre, n, Z998);

    /// <summary>Whether everyone may see whose rate it is.</summary>
    public static bool IsNamed(Rate rate) => rate.Denominator >= FewestNamed;
}
