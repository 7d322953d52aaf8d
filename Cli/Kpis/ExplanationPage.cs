using System.Collections.Generic;
using System.Globalization;
using System.Linq;
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
        if (explanation.Calculation is { } calculation)
        {
            console.WriteLine($"Here: {calculation}.");
        }
        foreach (var line in explanation.Beside)
        {
            console.WriteLine(line);
        }
        var isQuotient = explanation.Measure.Denominator.Count > 0;
        Write(console, isQuotient ? "Numerator" : "Counted", explanation.Numerator);
        if (isQuotient)
        {
            Write(console, "Denominator", explanation.Denominator);
        }
    }

    private static void Write(IAnsiConsole console, string heading, IReadOnlyList<ExplainedRow> rows)
    {
        console.WriteLine();
        var sums = string.Join(", ", rows.GroupBy(row => row.Part).Select(Sum));
        console.WriteLine($"{heading}: {(rows.Count == 0 ? "nothing" : sums)}");
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
                Words(row.Part),
                Number(row.Value)
            );
        }
        console.Write(table);
    }

    /// <summary>Such as <c>12 won</c>, or <c>3 won amount, together 450</c> where not every value is 1.</summary>
    private static string Sum(IGrouping<string, ExplainedRow> part) =>
        $"{part.Count():N0} {Words(part.Key)}"
        + (part.All(row => row.Value == 1) ? "" : $" (together {Number(part.Sum(row => row.Value))})");

    private static string Number(decimal value) =>
        value.ToString("#,##0.######", CultureInfo.InvariantCulture);

    /// <summary><c>OpenDueAmount</c> as people read it: open due amount.</summary>
    private static string Words(string part) =>
        string.Concat(
                part.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $" {letter}" : $"{letter}")
            )
            .ToLowerInvariant();
}
