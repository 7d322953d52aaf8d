using System;
using System.Collections.Generic;

namespace Crm.SalesProcess.Domain.Metrics.Charts;

/// <summary>A month of a series, and what is unusual about it. Source: Shewhart 1931; Wheeler 1993.</summary>
public sealed record SeriesPoint
{
    /// <param name="figure">The month.</param>
    /// <param name="chart">Its limits; null when there are too few values for any.</param>
    /// <param name="signals">Rules that the month completes; none is routine variation, no action.</param>
    public SeriesPoint(MonthFigure figure, ChartPoint? chart, IReadOnlyList<SignalRule> signals)
    {
        Figure = figure;
        Chart = chart;
        Signals = signals;
    }

    public MonthFigure Figure { get; }

    public ChartPoint? Chart { get; }

    public IReadOnlyList<SignalRule> Signals { get; }

    /// <summary>Lower limit, unit of the measure; a share is never below 0. Null without limits.</summary>
    public decimal? Low =>
        Chart?.Distance == null ? null
        : Figure.Rate == null ? Chart.Centre - Chart.Distance
        : Math.Max(0, Chart.Centre - Chart.Distance.Value);

    /// <summary>Upper limit, unit of the measure; a share is never above 1. Null without limits.</summary>
    public decimal? High =>
        Chart?.Distance == null ? null
        : Figure.Rate == null ? Chart.Centre + Chart.Distance
        : Math.Min(1, Chart.Centre + Chart.Distance.Value);
}
