using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Contributions;
using Crm.SalesProcess.Domain.Metrics.Storage;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Steps.Metrics;

/// <summary>The stored parts of the reps of one period, added up by unit and for the organisation.</summary>
internal sealed class Sums
{
    private readonly Dictionary<Scope, Dictionary<Guid, PartTotals>> _byScope = [];

    private readonly DateTime _now;
    private DateTime? _latest;

    private Sums(DateTime now) => _now = now;

    /// <summary>The latest instant that a row was computed as of, UTC.</summary>
    internal DateTime AsOf => _latest ?? _now;

    /// <summary>Whose parts there are.</summary>
    internal IReadOnlyCollection<Scope> Scopes => _byScope.Keys;

    /// <summary>The parts of a scope in a stage, or of the whole process; empty ones when there are none.</summary>
    internal PartTotals this[Scope scope, Guid? stage] =>
        _byScope.TryGetValue(scope, out var stages) && stages.TryGetValue(stage ?? Guid.Empty, out var sum)
            ? sum
            : new PartTotals();

    /// <summary>Adds rows of reps up.</summary>
    /// <param name="rows">Of one period.</param>
    /// <param name="now">What the sums are as of when there is no row, UTC.</param>
    internal static Sums Of(IEnumerable<KpiPeriod> rows, DateTime now)
    {
        var sums = new Sums(now);
        foreach (var row in rows)
        {
            sums.Add(row);
        }
        return sums;
    }

    private void Add(KpiPeriod row)
    {
        _latest = _latest is null || row.AsOf > _latest ? row.AsOf : _latest;
        foreach (var unit in StoredParts.Read(row.Parts ?? "[]"))
        {
            foreach (var scope in new[] { Scope.Unit(unit.Key), Scope.Organisation })
            {
                Of(scope, row.StageId).Add(unit.Value);
            }
        }
    }

    private PartTotals Of(Scope scope, Guid? stage)
    {
        if (!_byScope.TryGetValue(scope, out var stages))
        {
            _byScope[scope] = stages = [];
        }
        if (!stages.TryGetValue(stage ?? Guid.Empty, out var sum))
        {
            stages[stage ?? Guid.Empty] = sum = new PartTotals();
        }
        return sum;
    }
}
