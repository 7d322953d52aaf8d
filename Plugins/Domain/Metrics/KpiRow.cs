using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Domain.Metrics;

/// <summary>The figures of one scope in one period, of the whole process or one stage, with the parts they came from.</summary>
public sealed class KpiRow
{
    private readonly Dictionary<Measure, Figure> _figures;

    /// <param name="key">Which row.</param>
    /// <param name="asOf">T, UTC.</param>
    /// <param name="parts">What the figures are computed from.</param>
    public KpiRow(RowKey key, DateTime asOf, RowParts parts)
    {
        Key = key;
        AsOf = asOf;
        Parts = parts;
        Measures = key.Stage == null ? MeasureCatalogue.WholeProcess : MeasureCatalogue.PerStage;
        _figures = Measures.ToDictionary(measure => measure, measure => measure.Of(parts));
    }

    public RowKey Key { get; }

    public DateTime AsOf { get; }

    /// <summary>Additive: store them to sum rows to larger scopes.</summary>
    public RowParts Parts { get; }

    /// <summary>The measures the row has, in the order of the catalogue.</summary>
    public IReadOnlyList<Measure> Measures { get; }

    /// <summary>The figure of a measure, in its unit. Source: R10.</summary>
    /// <exception cref="KeyNotFoundException">A stage's measure is asked of a whole process, or the other way round.</exception>
    public Figure this[Measure measure] =>
        _figures.TryGetValue(measure, out var figure)
            ? figure
            : throw new KeyNotFoundException(
                (Key.Stage == null ? "A row of the whole process" : "A row of a stage")
                    + " has no measure "
                    + measure.Key
                    + "."
            );
}
