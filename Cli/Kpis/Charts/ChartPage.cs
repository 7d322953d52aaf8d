using System.Globalization;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Kpis.Charts;

/// <summary>A chart as a table for people.</summary>
internal static class ChartPage
{
    public static void Write(IAnsiConsole console, MeasureChart chart)
    {
        console.WriteLine($"{chart.Measure.Text.Name} ({chart.Measure.Key}), {chart.Names}");
        var table = new Table().Border(TableBorder.Simple).AddColumn("Month");
        foreach (var heading in new[] { "Value", "Centre", "Low", "High" })
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }
        table.AddColumn("Says");
        foreach (var point in chart.Series.Points)
        {
            table.AddRow(
                point.Figure.Month.From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                Text(chart.Measure, point.Figure.Value),
                Text(chart.Measure, point.Chart?.Centre),
                Text(chart.Measure, point.Low),
                Text(chart.Measure, point.High),
                MeasureChart.TextOf(point)
            );
        }
        console.Write(table);
        foreach (var mark in chart.Marks)
        {
            console.WriteLine($"{mark.On}: {mark.What}");
        }
    }

    private static string Text(Measure measure, decimal? value) => FigureText.Of(measure, Figure.Of(value));
}
