using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics.Contributions;

namespace Crm.SalesProcess.Domain.Metrics.Measures;

/// <summary>What the measures of one row are computed from. Source: R10.</summary>
public sealed class RowParts
{
    /// <param name="totals">Parts of the row.</param>
    /// <param name="target">Won amount to reach, base currency; null when there is none.</param>
    /// <param name="hasForecast">Whether the period has ended and a snapshot was frozen at its start.</param>
    /// <param name="months">Parts of the same scope in the ended months of the period that have a snapshot.</param>
    public RowParts(PartTotals totals, decimal? target, bool hasForecast, IReadOnlyList<PartTotals> months)
    {
        Totals = totals;
        Target = target;
        HasForecast = hasForecast;
        Months = months;
    }

    public PartTotals Totals { get; }

    public decimal? Target { get; }

    public bool HasForecast { get; }

    public IReadOnlyList<PartTotals> Months { get; }

    /// <summary>How often parts occurred, summed.</summary>
    public int CountOf(IEnumerable<Part> parts)
    {
        var count = 0;
        foreach (var part in parts)
        {
            count += Totals[part].Count;
        }
        return count;
    }

    /// <summary>Sum of parts' values, in their unit; 0 when empty.</summary>
    public decimal SumOf(IEnumerable<Part> parts)
    {
        decimal sum = 0;
        foreach (var part in parts)
        {
            sum += Totals[part].Sum;
        }
        return sum;
    }
}
