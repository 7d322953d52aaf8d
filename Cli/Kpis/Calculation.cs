using System.Globalization;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Contributions;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>How a figure follows from what was counted, in one line.</summary>
internal static class Calculation
{
    private const string NoTarget = "no target is entered for exactly this scope and period";

    /// <summary>Such as <c>6 ÷ 7</c>; null where the figure is the number or the sum of what is listed.</summary>
    public static string? Of(Measure measure, KpiRow row)
    {
        var figure = row[measure];
        var won = Money(row.Parts.Totals[Part.WonAmount].Sum);
        if (measure == VelocityMeasures.Velocity)
        {
            return $"open {Text(row, VelocityMeasures.VelocityN)} × win rate {Text(row, VelocityMeasures.VelocityWinRate)} "
                + $"× average won {Text(row, VelocityMeasures.VelocityWonAverage)} ÷ cycle {Text(row, VelocityMeasures.VelocityCycle)}";
        }
        if (measure == PipelineMeasures.Coverage || measure == OutcomeMeasures.Attainment)
        {
            return row.Parts.Target is not { } target ? NoTarget
                : measure == OutcomeMeasures.Attainment ? $"won {won} ÷ target {Money(target)}"
                : $"open and due {Money(row.Parts.Totals[Part.OpenDueAmount].Sum)} ÷ (target {Money(target)} − won {won})";
        }
        if (measure == ForecastMeasures.ForecastBias)
        {
            return $"(forecast {Money(row.Parts.Totals[Part.Forecast].Sum)} − won {won}) ÷ won {won}";
        }
        return measure.Shape switch
        {
            MeasureShape.Share => $"{figure.Numerator:0} ÷ {figure.Denominator:0}",
            MeasureShape.Quotient when figure is { Numerator: { } num, Denominator: { } den } =>
                $"{Money(num)} ÷ {Money(den)}",
            MeasureShape.Sample => $"from {figure.N} values",
            _ => null,
        };
    }

    private static string Text(KpiRow row, Measure measure) => FigureText.Of(measure, row[measure]);

    private static string Money(decimal amount) => amount.ToString("N2", CultureInfo.InvariantCulture);
}
