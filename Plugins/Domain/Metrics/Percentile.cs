using System;
using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics.Contributions;

namespace Crm.SalesProcess.Domain.Metrics;

/// <summary>Percentiles by linear interpolation, inclusive (the spreadsheet function PERCENTILE.INC). Source: Hyndman and Fan 1996.</summary>
public static class Percentile
{
    /// <summary>The middle value, or the mean of the two middle values, in their unit; null for no values.</summary>
    public static decimal? Median(IEnumerable<decimal> values) => Of(values, 0.5m);

    /// <summary>Value at rank <c>fraction · (n − 1)</c> of the sorted values, interpolated; null for no values.</summary>
    /// <param name="values">Any order, any unit; the result has the same unit.</param>
    /// <param name="fraction">0 (smallest) to 1 (largest).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fraction"/> is outside 0 to 1.</exception>
    public static decimal? Of(IEnumerable<decimal> values, decimal fraction) =>
        Distribution.Of(values).Percentile(fraction);
}
