using System.Collections.Generic;
using System.Globalization;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>The KPI report as a page for people.</summary>
public static class KpiPage
{
    private const string Missing = "–";

    /// <summary>Writes two tables: per year, and per rep.</summary>
    public static void Write(IAnsiConsole console, KpiReport report)
    {
        console.WriteLine(
            $"Sales KPIs as of {report.AsOf:yyyy-MM-dd} (what happened before that day), base currency"
        );
        console.Write(Table("Period", report.Years, row => row.Period));
        console.Write(Table("Rep", report.Reps, row => row.Scope));
        console.WriteLine("Win rate = won ÷ (won + lost) by close date, with its 95 % Wilson interval.");
    }

    private static Table Table(string heading, IEnumerable<KpiRow> rows, System.Func<KpiRow, string> name)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(heading);
        foreach (
            var column in new[]
            {
                "Created",
                "Open",
                "Won",
                "Lost",
                "Win rate",
                "95 % interval",
                "Won amount",
                "Average",
                "Median",
            }
        )
        {
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        }
        foreach (var row in rows)
        {
            table.AddRow([Markup.Escape(name(row)), .. Cells(row)]);
        }
        return table;
    }

    private static string[] Cells(KpiRow row) =>
        [
            Count(row.Created),
            Count(row.Open),
            Count(row.Won),
            Count(row.Lost),
            Share(row.WinRate),
            row.WinRate == null ? Missing : $"{Share(row.WinRateLow)} – {Share(row.WinRateHigh)}",
            Amount(row.WonAmount),
            Amount(row.WonAverage),
            Amount(row.WonMedian),
        ];

    private static string Count(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Share(decimal? value) =>
        value?.ToString("0.0 %", CultureInfo.InvariantCulture) ?? Missing;

    private static string Amount(decimal? value) =>
        value?.ToString("N2", CultureInfo.InvariantCulture) ?? Missing;
}
