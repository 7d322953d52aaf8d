using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Metrics.Statistics;

/// <summary>How good stated chances were: mean of (chance − outcome)², outcome 1 or 0. Source: Brier 1950, for two outcomes.</summary>
public static class BrierScore
{
    /// <summary>0 (always right) to 1 (always wrong), without unit; a chance of one half for all gives ¼. Null for none.</summary>
    /// <param name="forecasts">Chance from 0 to 1, and whether it came true.</param>
    public static decimal? Of(IEnumerable<KeyValuePair<decimal, bool>> forecasts)
    {
        var misses = forecasts.Select(forecast => forecast.Key - (forecast.Value ? 1 : 0)).ToList();
        return misses.Count == 0 ? null : misses.Average(miss => miss * miss);
    }
}
