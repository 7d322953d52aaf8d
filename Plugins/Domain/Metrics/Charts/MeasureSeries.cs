using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Domain.Metrics.Charts;

/// <summary>
/// A measure month by month with the limits of routine variation: a p-chart for rates, an XmR chart for anything else.
/// A baseline that somebody has set begins new limits; those before it stay as they were. Source: Wheeler 1993.
/// </summary>
public sealed class MeasureSeries
{
    private MeasureSeries(IReadOnlyList<SeriesPoint> points)
    {
        Points = points;
    }

    /// <summary>Measures of the whole process that are watched.</summary>
    public static IReadOnlyList<Measure> WatchedOfProcess { get; } =
    [
        CohortMeasures.Created,
        OutcomeMeasures.WinRate,
        OutcomeMeasures.WonAmount,
        CycleMeasures.CycleMedian,
        VelocityMeasures.Velocity,
    ];

    /// <summary>Measures of a stage that are watched.</summary>
    public static IReadOnlyList<Measure> WatchedOfStage { get; } =
    [StageFlowMeasures.AdvanceRate, StageTimeMeasures.DealDaysMedian, GateMeasures.FirstPassYield];

    /// <summary>One per month in which something could be said, in order.</summary>
    public IReadOnlyList<SeriesPoint> Points { get; }

    /// <summary>Months without a value are left out.</summary>
    /// <param name="months">In any order; months that have not ended are none.</param>
    /// <param name="baselines">Dates from which new limits count.</param>
    public static MeasureSeries Of(IEnumerable<MonthFigure> months, IEnumerable<DateTime> baselines)
    {
        var edges = baselines.Distinct().OrderBy(date => date).ToList();
        return new MeasureSeries([
            .. months
                .Where(month => month.Value != null)
                .OrderBy(month => month.Month.From)
                .GroupBy(month => edges.Count(edge => edge <= month.Month.From))
                .SelectMany(stretch => Stretch([.. stretch])),
        ]);
    }

    private static IEnumerable<SeriesPoint> Stretch(List<MonthFigure> months)
    {
        var points = months[0].Rate == null ? Values(months) : Rates(months);
        var signals = Signals.Of(points).ToLookup(signal => signal.Index, signal => signal.Rule);
        return months.Select(
            (month, index) =>
                new SeriesPoint(month, points.Count == 0 ? null : points[index], [.. signals[index]])
        );
    }

    private static IReadOnlyList<ChartPoint> Values(List<MonthFigure> months) =>
        XmrChart.Of([.. months.Select(month => month.Value!.Value)])?.Points ?? [];

    private static IReadOnlyList<ChartPoint> Rates(List<MonthFigure> months) =>
        PChart.Of(months.Select(month => month.Rate!))?.Points ?? [];
}
