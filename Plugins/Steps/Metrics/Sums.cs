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

    private Sums() { }

    /// <summary>The latest instant that a row was computed as of, UTC.</summary>
    internal DateTime AsOf { get; private set; } = DateTime.MinValue;

    /// <summary>Whose parts there are.</summary>
    internal IReadOnlyCollection<Scope> Scopes => _byScope.Keys;

    /// <summary>The parts of a scope in a stage, or of the whole process; empty ones when there are none.</summary>
    internal PartTotals this[Scope scope, Guid? stage] =>
        _byScope.TryGetValue(scope, out var stages) && stages.TryGetValue(stage ?? Guid.Empty, out var sum)
            ? sum
            : new PartTotals();

    /// <summary>Adds rows of reps up.</summary>
    internal static Sums Of(IEnumerable<KpiPeriod> rows)
    {
        var sums = new Sums();
        foreach (var row in rows)
        {
            sums.Add(row);
        }
        return sums;
    }

    private void Add(KpiPeriod row)
    {
        AsOf = row.AsOf > AsOf ? row.AsOf.Value : AsOf;
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
