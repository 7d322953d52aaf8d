using System.Globalization;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>A figure as people read it.</summary>
public static class FigureText
{
    /// <summary>Stands where nothing can be said.</summary>
    public const string Missing = "–";

    /// <summary>Such as <c>12</c>, <c>1,234.50</c>, <c>13.8 d</c> or <c>50.0 % (18.8–81.2)</c>.</summary>
    /// <param name="measure">Tells the unit.</param>
    /// <param name="figure">Null when the data cannot support it.</param>
    public static string Of(Measure measure, Figure? figure)
    {
        if (figure is { IsMet: true })
        {
            return "met";
        }
        if (figure?.Value is not { } value)
        {
            return Missing;
        }
        return measure.Text.Unit switch
        {
            MeasureUnit.Count => Number(value, "N0"),
            MeasureUnit.Fraction => $"{Number(value * 100, "N1")} %{Bounds(figure)}",
            MeasureUnit.Days => Number(value, "N1") + " d",
            _ => Number(value, "N2"),
        };
    }

    private static string Bounds(Figure figure) =>
        figure is { Low: { } low, High: { } high }
            ? $" ({Number(low * 100, "N1")}–{Number(high * 100, "N1")})"
            : string.Empty;

    private static string Number(decimal value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture);
}
