using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Metrics.Contributions;

/// <summary>
/// Values grouped with their counts: two distributions add up without loss, whatever the order, and means, medians
/// and survival are read from the groups.
/// </summary>
public sealed class Distribution
{
    private readonly SortedDictionary<decimal, int> _groups = [];

    /// <summary>Values and how often each occurs, smallest first.</summary>
    public IReadOnlyCollection<KeyValuePair<decimal, int>> Groups => _groups;

    /// <summary>How many values.</summary>
    public int Count => _groups.Values.Sum();

    /// <summary>Unit of the values; 0 when empty.</summary>
    public decimal Sum => _groups.Sum(group => group.Key * group.Value);

    /// <summary>Sum ÷ count; null when empty.</summary>
    public decimal? Mean => Count == 0 ? null : Sum / Count;

    /// <summary>The same values in any order give the same distribution.</summary>
    public static Distribution Of(IEnumerable<decimal> values)
    {
        var distribution = new Distribution();
        foreach (var value in values)
        {
            distribution.Add(value);
        }
        return distribution;
    }

    /// <param name="value">Any unit, one per distribution.</param>
    /// <param name="times">1 or more.</param>
    public void Add(decimal value, int times = 1)
    {
        _groups.TryGetValue(value, out var count);
        _groups[value] = count + times;
    }

    public void Add(Distribution other)
    {
        foreach (var group in other._groups)
        {
            Add(group.Key, group.Value);
        }
    }

    /// <summary>
    /// Value at rank <c>fraction · (n − 1)</c>, interpolated between neighbours (the spreadsheet function
    /// PERCENTILE.INC); null when empty.
    /// </summary>
    /// <param name="fraction">0 (smallest) to 1 (largest).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fraction"/> is outside 0 to 1.</exception>
    public decimal? Percentile(decimal fraction)
    {
        if (fraction < 0 || fraction > 1)
        {
            throw new ArgumentOutOfRangeException(nameof(fraction));
        }
        if (_groups.Count == 0)
        {
            return null;
        }
        var rank = fraction * (Count - 1);
        var below = (int)Math.Floor(rank);
        var low = AtRank(below);
        return rank == below ? low : low + (rank - below) * (AtRank(below + 1) - low);
    }

    private decimal AtRank(int rank)
    {
        foreach (var group in _groups)
        {
            if (rank < group.Value)
            {
                return group.Key;
            }
            rank -= group.Value;
        }
        throw new ArgumentOutOfRangeException(nameof(rank));
    }
}
