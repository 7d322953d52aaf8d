using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>One row of a report.</summary>
/// <param name="Names">Whose: scope, process, stage; null where it is not split by that.</param>
/// <param name="Row">The figures.</param>
/// <param name="PeriodName">Such as <c>2025-Q3</c>.</param>
/// <param name="Unsupported">Keys of measures that must not be shown.</param>
public sealed record KpiLine(
    KpiNames Names,
    KpiRow Row,
    string PeriodName,
    IReadOnlyDictionary<string, string> Unsupported
)
{
    /// <summary>The figure of a measure; null when the data cannot support it.</summary>
    public Figure? Figure(Measure measure) => Unsupported.ContainsKey(measure.Key) ? null : Row[measure];

    /// <summary>
    /// The row for machines: scope, process, stage, period with its dates, then every measure by its key with its <c>_grade</c> from A to D. A quotient
    /// has <c>_num</c>, <c>_den</c>, <c>_low</c> and <c>_high</c> beside it, a mean or percentile <c>_n</c>.
    /// </summary>
    public IReadOnlyDictionary<string, object?> ToJson()
    {
        var period = Row.Key.Period;
        var isAll = period.Kind == PeriodKind.All;
        var line = new Dictionary<string, object?>
        {
            ["scope"] = Names.Scope,
            ["process"] = Names.Process,
            ["stage"] = Names.Stage,
            ["period"] = PeriodName,
            ["from"] = isAll ? null : Iso(period.From),
            ["to"] = isAll ? null : Iso(period.To),
        };
        foreach (var column in Row.Measures.SelectMany(Columns))
        {
            line[column.Key] = column.Value;
        }
        return line;
    }

    private IEnumerable<KeyValuePair<string, object?>> Columns(Measure measure)
    {
        var figure = Figure(measure);
        yield return new(measure.Key, figure is { IsMet: true } ? "met" : Round(measure, figure?.Value));
        yield return new(measure.Key + "_grade", Grades.Of(figure, Row.Parts).ToString());
        if (measure.Shape is MeasureShape.Share or MeasureShape.Quotient)
        {
            yield return new(measure.Key + "_num", figure?.Numerator);
            yield return new(measure.Key + "_den", figure?.Denominator);
            yield return new(measure.Key + "_low", Round(measure, figure?.Low));
            yield return new(measure.Key + "_high", Round(measure, figure?.High));
        }
        if (measure.Shape == MeasureShape.Sample)
        {
            yield return new(measure.Key + "_n", figure?.N);
        }
    }

    private static object? Round(Measure measure, decimal? value) => Rounding.Of(measure.Text.Unit, value);

    private static string Iso(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
