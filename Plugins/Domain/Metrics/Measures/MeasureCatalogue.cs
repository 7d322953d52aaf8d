using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Metrics.Measures;

/// <summary>Every measure there is. A key names one measure only.</summary>
public static class MeasureCatalogue
{
    /// <summary>Measures of a row of the whole process.</summary>
    public static IReadOnlyList<Measure> WholeProcess { get; } =
    [
        .. CohortMeasures.All,
        .. OutcomeMeasures.All,
        .. CycleMeasures.All,
        .. PipelineMeasures.All,
        .. VelocityMeasures.All,
        .. SlipMeasures.All,
        .. AdherenceMeasures.All,
        .. ForecastMeasures.All,
    ];

    /// <summary>Measures of a row of one stage.</summary>
    public static IReadOnlyList<Measure> PerStage { get; } =
    [.. StageFlowMeasures.All, .. StageTimeMeasures.All, .. GateMeasures.All];

    /// <summary>The measure with a key; null when there is none.</summary>
    public static Measure? Find(string key) =>
        WholeProcess.Concat(PerStage).FirstOrDefault(measure => measure.Key == key);
}
