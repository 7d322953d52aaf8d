using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Domain.Metrics.Charts;

/// <summary>What a measure was in one month.</summary>
public sealed record MonthFigure
{
    /// <param name="month">An ended month.</param>
    /// <param name="value">Unit of the measure; null when nothing could be said.</param>
    /// <param name="rate">Counts of a share; null for other measures.</param>
    public MonthFigure(Period month, decimal? value, Rate? rate)
    {
        Month = month;
        Value = value;
        Rate = rate;
    }

    public Period Month { get; }

    public decimal? Value { get; }

    public Rate? Rate { get; }

    /// <summary>The figure of a row.</summary>
    public static MonthFigure Of(Measure measure, Period month, Figure figure) =>
        new(
            month,
            figure.Value,
            measure.Shape == MeasureShape.Share
                ? new Rate((int)(figure.Numerator ?? 0), (int)(figure.Denominator ?? 0))
                : null
        );
}
