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
    private readonly Dictionary<RowKey, PartTotals> _totals = [];

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
    }

    /// <summary>Scopes that something was credited to.</summary>
    public IEnumerable<Scope> Scopes => _totals.Keys.Select(key => key.Scope).Distinct();

    /// <summary>Counts one opportunity in; give each once.</summary>
    /// <exception cref="ArgumentException">The ledger names a version or stage that the process lacks.</exception>
    public void Add(OpportunityLedger ledger)
    {
        var contributions = OpportunityContributions.Of(ledger, _basis, _asOf);
        if (contributions == null)
        {
            return;
        }
        foreach (var window in _windows)
        {
            foreach (var contribution in contributions.In(window))
            {
                Add(contribution, window.Period);
            }
        }
    }

    /// <summary>The figures of one row; a row nobody contributed to has zeros and nulls.</summary>
    /// <exception cref="ArgumentException">The period was not asked for at the start.</exception>
    public KpiRow Row(RowKey key)
    {
        var window =
            _windows.FirstOrDefault(candidate => candidate.Period == key.Period)
            ?? throw new ArgumentException("The table was not asked for " + key.Period + ".", nameof(key));
        var months = _basis
            .Calendar.MonthsOf(key.Period)
            .Select(month => new Window(month, _basis.Calendar, _asOf))
            .Where(HasForecast)
            .Select(month => TotalsOf(key.In(month.Period)))
            .ToList();
        var target = _basis.Targets.Find(key.Scope, key.Period);
        return new KpiRow(key, _asOf, new RowParts(TotalsOf(key), target, HasForecast(window), months));
    }

    private bool HasForecast(Window window) =>
        window.HasEnded && _basis.Snapshots.Find(window.StartsAt) != null;

    private void Add(Contribution contribution, Period period)
    {
        foreach (var scope in Scope.Of(contribution.Place.Credit))
        {
            var key = new RowKey(scope, period, contribution.Place.Stage);
            if (!_totals.TryGetValue(key, out var totals))
            {
                totals = new PartTotals();
                _totals.Add(key, totals);
            }
            totals.Add(contribution);
        }
    }

    private PartTotals TotalsOf(RowKey key) =>
        _totals.TryGetValue(key, out var totals) ? totals : new PartTotals();
}
