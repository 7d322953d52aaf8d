using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Metrics.Contributions;

/// <summary>
/// Values grouped with their counts: two distributions add up without loss, whatever the order, and means, medians
/// and survival are read from the groups. Source: Hyndman and Fan 1996 for percentiles; own definition of the rest.
/// </summary>
public sealed class Distribution
{
    private const int SmallestCompaction = 64;
    private static readonly Comparer<KeyValuePair<decimal, int>> ByValue = Comparer<
        KeyValuePair<decimal, int>
    >.Create((left, right) => left.Key.CompareTo(right.Key));

    private readonly List<KeyValuePair<decimal, int>> _groups = [];
    private int _compactAt = SmallestCompaction;
    private bool _isSorted = true;

    /// <summary>Values and how often each occurs, smallest first.</summary>
    public IReadOnlyList<KeyValuePair<decimal, int>> Groups
    {
        get
        {
            Compact();
            return _groups;
        }
    }

    /// <summary>How many values.</summary>
    public int Count { get; private set; }

    /// <summary>Unit of the values; 0 when empty.</summary>
    public decimal Sum => Groups.Sum(group => group.Key * group.Value);

    /// <summary>Sum ÷ count, unit of the values; null when empty.</summary>
    public decimal? Mean => Count == 0 ? null : Sum / Count;

    /// <summary>The largest value, unit of the values; null when empty.</summary>
    public decimal? Largest => Count == 0 ? null : Groups[Groups.Count - 1].Key;

    /// <summary>How often a value occurs; 0 when never.</summary>
    public int CountOf(decimal value)
    {
        Compact();
        var found = _groups.BinarySearch(new KeyValuePair<decimal, int>(value, 0), ByValue);
        return found >= 0 ? _groups[found].Value : 0;
    }

    /// <summary>The same values, of any unit, in any order give the same distribution.</summary>
    public static Distribution Of(IEnumerable<decimal> values)
    {
        var distribution = new Distribution();
        foreach (var value in values)
        {
            distribution.Add(value);
        }
        return distribution;
    }

    /// <summary>Adds a value as often as it occurs.</summary>
    /// <param name="value">Any unit, one per distribution.</param>
    /// <param name="times">1 or more.</param>
    public void Add(decimal value, int times = 1)
    {
        var last = _groups.Count - 1;
        if (last >= 0 && _groups[last].Key == value)
        {
            _groups[last] = new KeyValuePair<decimal, int>(value, _groups[last].Value + times);
        }
        else
        {
            _isSorted = _isSorted && (last < 0 || _groups[last].Key < value);
            _groups.Add(new KeyValuePair<decimal, int>(value, times));
        }
        Count += times;
        if (_groups.Count >= _compactAt)
        {
            Compact();
            _compactAt = Math.Max(SmallestCompaction, 2 * _groups.Count);
        }
    }

    /// <summary>Adds every value of another one, of the same unit.</summary>
    public void Add(Distribution other)
    {
        foreach (var group in other.Groups)
        {
            Add(group.Key, group.Value);
        }
    }

    /// <summary>
    /// Value at rank <c>fraction · (n − 1)</c>, interpolated between neighbours (the spreadsheet function
    /// PERCENTILE.INC), unit of the values; null when empty.
    /// </summary>
    /// <param name="fraction">0 (smallest) to 1 (largest).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fraction"/> is outside 0 to 1.</exception>
    public decimal? Percentile(decimal fraction)
    {
        if (fraction < 0 || fraction > 1)
        {
            throw new ArgumentOutOfRangeException(nameof(fraction));
        }
        if (Count == 0)
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
        foreach (var group in Groups)
        {
            if (rank < group.Value)
            {
                return group.Key;
            }
            rank -= group.Value;
        }
        throw new ArgumentOutOfRangeException(nameof(rank));
    }

    /// <summary>Sorts what was appended and joins equal values; does not write when there is nothing to do.</summary>
    private void Compact()
    {
        if (_isSorted)
        {
            return;
        }
        _groups.Sort(ByValue);
        var kept = 0;
        for (var index = 1; index < _groups.Count; index++)
        {
            var group = _groups[index];
            if (group.Key == _groups[kept].Key)
            {
                _groups[kept] = new KeyValuePair<decimal, int>(group.Key, _groups[kept].Value + group.Value);
            }
            else
            {
                _groups[++kept] = group;
            }
        }
        _groups.RemoveRange(kept + 1, _groups.Count - kept - 1);
        _isSorted = true;
    }
}
