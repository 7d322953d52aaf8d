using System.Collections.Generic;
using System.Globalization;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>An explanation as a page for people.</summary>
public static class ExplanationPage
{
    public static void Write(IAnsiConsole console, KpiExplanation explanation)
    {
        var text = explanation.Measure.Text;
        console.WriteLine(
            $"{text.Name} ({text.Key}), {explanation.Names}, {explanation.Period}: "
                + FigureText.Of(explanation.Measure, explanation.Figure)
        );
        console.WriteLine(explanation.Reason ?? text.Definition);
        Write(console, explanation.Denominator.Count > 0 ? "Numerator" : "Counted", explanation.Numerator);
        if (explanation.Denominator.Count > 0)
        {
            Write(console, "Denominator", explanation.Denominator);
        }
    }

    private static void Write(IAnsiConsole console, string heading, IReadOnlyList<ExplainedRow> rows)
    {
        console.WriteLine();
        console.WriteLine($"{heading}: {rows.Count:N0} entries");
        if (rows.Count == 0)
        {
            return;
        }
        var table = new Table()
            .Border(TableBorder.Simple)
            .AddColumns("Date", "Opportunity", "Credited to", "Counted as");
        table.AddColumn(new TableColumn("Value").RightAligned());
        foreach (var row in rows)
        {
            table.AddRow(
                row.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Markup.Escape(row.Opportunity),
                Markup.Escape(row.CreditedTo),
                row.Part,
                row.Value.ToString("#,##0.######", CultureInfo.InvariantCulture)
            );
        }
        console.Write(table);
    }
}
