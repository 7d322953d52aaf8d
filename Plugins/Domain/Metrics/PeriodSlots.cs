using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Metrics;

/// <summary>
/// Numbers the places where a table keeps sums, so that nothing is kept twice: one slot per stretch of dates between
/// two edges of the periods asked for, then one per period for what belongs to that period alone.
/// </summary>
internal sealed class PeriodSlots
{
    private readonly List<Window> _windows;
    private readonly List<DateTime> _edges;

    /// <param name="windows">The periods asked for, each once.</param>
    public PeriodSlots(IEnumerable<Window> windows)
    {
        _windows = windows.ToList();
        _edges = _windows
            .SelectMany(window => new[] { window.Period.From, window.Period.To })
            .Distinct()
            .OrderBy(edge => edge)
            .ToList();
    }

    /// <summary>How many slots there are.</summary>
    public int Count => _edges.Count + _windows.Count;

    /// <summary>The slot of a date; null before the first edge and from the last one on.</summary>
    public int? Of(DateTime date)
    {
        var found = _edges.BinarySearch(date);
        var slot = found >= 0 ? found : ~found - 1;
        return slot >= 0 && slot < _edges.Count - 1 ? slot : null;
    }

    /// <summary>The slot of what belongs to the n-th period alone.</summary>
    public int Of(int window) => _edges.Count + window;

    /// <summary>Every slot that the n-th period sums.</summary>
    public IEnumerable<int> In(int window)
    {
        var first = _edges.BinarySearch(_windows[window].Period.From);
        var end = _edges.BinarySearch(_windows[window].Period.To);
        return Enumerable.Range(first, end - first).Concat([Of(window)]);
    }
}
