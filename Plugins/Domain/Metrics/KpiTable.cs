using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Contributions;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Domain.Metrics;

/// <summary>
/// The figures of one process as of T, for every scope, in the periods asked for. Give it the ledgers one by one, in
/// any order; it keeps sums, not ledgers. For one rep-month give it that period and the ledgers credited to the rep.
/// </summary>
public sealed class KpiTable
{
    private readonly KpiBasis _basis;
    private readonly DateTime _asOf;
    private readonly List<Window> _windows;
    private readonly PeriodSlots _slots;
    private readonly Dictionary<Credit, CreditSlice> _slices = [];

    /// <param name="basis">What to measure against.</param>
    /// <param name="asOf">T, UTC: events at T or later are unknown.</param>
    /// <param name="periods">
    /// Periods whose rows will be asked for; the months inside quarters and years are added, their forecasts are needed.
    /// </param>
    public KpiTable(KpiBasis basis, DateTime asOf, params Period[] periods)
    {
        _basis = basis;
        _asOf = asOf;
        _windows = periods
            .Concat(periods.SelectMany(basis.Calendar.MonthsOf))
            .Distinct()
            .Select(period => new Window(period, basis.Calendar, asOf))
            .ToList();
        _slots = new PeriodSlots(_windows);
    }

    /// <summary>Scopes that something was credited to.</summary>
    public IEnumerable<Scope> Scopes => _slices.Keys.SelectMany(Scope.Of).Distinct();

    /// <summary>Counts one opportunity in; give each once.</summary>
    /// <exception cref="ArgumentException">The ledger names a version or stage that the process lacks.</exception>
    public void Add(OpportunityLedger ledger)
    {
        var contributions = OpportunityContributions.Of(ledger, _basis, _asOf);
        if (contributions == null)
        {
            return;
        }
        foreach (var contribution in contributions.Dated)
        {
            Add(contribution, _slots.Of(contribution.Place.Date));
        }
        for (var window = 0; window < _windows.Count; window++)
        {
            foreach (var contribution in contributions.Standing(_windows[window]))
            {
                Add(contribution, _slots.Of(window));
            }
        }
    }

    /// <summary>The figures of one row; a row nobody contributed to has zeros and nulls.</summary>
    /// <exception cref="ArgumentException">The period was not asked for at the start.</exception>
    public KpiRow Row(RowKey key)
    {
        var window = WindowOf(key.Period);
        var target = _basis.Targets.Find(key.Scope, key.Period);
        return new KpiRow(
            key,
            _asOf,
            new RowParts(TotalsOf(key), target, _basis.HasForecast(_windows[window]), MonthsOf(key))
        );
    }

    /// <summary>The parts of a row by the business unit they count for.</summary>
    /// <exception cref="ArgumentException">The period was not asked for at the start.</exception>
    public IReadOnlyDictionary<Guid, PartTotals> UnitsOf(RowKey key)
    {
        var slots = _slots.In(WindowOf(key.Period)).ToList();
        var units = new Dictionary<Guid, PartTotals>();
        foreach (var slice in _slices.Where(slice => key.Scope.Covers(slice.Key)))
        {
            if (!units.TryGetValue(slice.Key.Unit, out var totals))
            {
                units[slice.Key.Unit] = totals = new PartTotals();
            }
            slice.Value.AddTo(totals, key.Stage, slots);
        }
        return units;
    }

    private int WindowOf(Period period)
    {
        var found = _windows.FindIndex(candidate => candidate.Period == period);
        return found >= 0
            ? found
            : throw new ArgumentException("The table was not asked for " + period + ".", nameof(period));
    }

    /// <summary>Only the whole process has a forecast.</summary>
    private List<PartTotals> MonthsOf(RowKey key) =>
        _windows
            .Where(window => key.Stage == null && _basis.HasForecast(window))
            .Where(window => _basis.Calendar.MonthsOf(key.Period).Contains(window.Period))
            .Select(window => TotalsOf(key.In(window.Period)))
            .ToList();

    private void Add(Contribution contribution, int? slot)
    {
        if (slot == null)
        {
            return;
        }
        if (!_slices.TryGetValue(contribution.Place.Credit, out var slice))
        {
            slice = new CreditSlice(_slots.Count);
            _slices.Add(contribution.Place.Credit, slice);
        }
        slice.Add(contribution, slot.Value);
    }

    private PartTotals TotalsOf(RowKey key)
    {
        var totals = new PartTotals();
        var slots = _slots.In(WindowOf(key.Period)).ToList();
        foreach (var slice in _slices.Where(slice => key.Scope.Covers(slice.Key)))
        {
            slice.Value.AddTo(totals, key.Stage, slots);
        }
        return totals;
    }
}
