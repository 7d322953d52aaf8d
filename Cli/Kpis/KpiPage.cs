using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>Reports as a page for people.</summary>
public static class KpiPage
{
    /// <summary>Writes one report.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="report">The figures.</param>
    /// <param name="measures">What to show, in that order; null for a choice of ours.</param>
    public static void Write(
        IAnsiConsole console,
        KpiReport report,
        IReadOnlyList<Measure>? measures = null
    ) => Write(console, [report], measures);

    /// <summary>Writes several reports of one organisation as of one day; what is to be known stands once, at the end.</summary>
    public static void Write(
        IAnsiConsole console,
        IReadOnlyList<KpiReport> reports,
        IReadOnlyList<Measure>? measures = null
    )
    {
        var first = reports[0];
        console.WriteLine(
            $"Sales KPIs{Limits(first.Question.Subject)} as of {first.Question.AsOf:yyyy-MM-dd} (what happened before that day) over "
                + $"{Opportunities(first.Evidence.Opportunities)}, base currency"
        );
        var sheets = reports.Select(report => new KpiSheet(report, measures)).ToList();
        foreach (var (report, sheet) in reports.Zip(sheets))
        {
            if (reports.Count > 1)
            {
                console.WriteLine();
                console.WriteLine(Heading(report.Question));
            }
            sheet.Write(console);
        }
        WriteNotes(console, first, [.. sheets.SelectMany(sheet => sheet.Measures).Distinct()]);
    }

    private static string Limits(KpiSubject subject)
    {
        var limits = new[] { subject.Whose, subject.Process, subject.Stage, subject.During }
            .OfType<string>()
            .ToList();
        return limits.Count == 0 ? "" : $" ({string.Join(", ", limits)})";
    }

    private static string Heading(KpiQuestion question)
    {
        var whose = question.By == KpiBy.Whole ? "All together" : $"By {Word(question.By)}";
        var when = question.Span == KpiSpan.All ? "all time" : $"by {Word(question.Span)}";
        return $"{whose}, {when}:";
    }

    private static string Word<T>(T choice)
        where T : struct, System.Enum => choice.ToString().ToLowerInvariant();

    private static string Opportunities(int count) =>
        count == 1 ? "1 opportunity" : $"{count:N0} opportunities";

    private static void WriteNotes(IAnsiConsole console, KpiReport report, IReadOnlyList<Measure> shown)
    {
        console.WriteLine("Rates stand with their 95 % Wilson interval. Definitions: --explain MEASURE.");
        if (
            report.Lines.Select(line => Grades.Of(line.Row.Parts)).Where(grade => grade > Grade.A).ToList()
            is [_, ..] lower
        )
        {
            console.WriteLine(
                $"Grade {lower.Max()}: {(lower.Max() == Grade.B ? "up to a fifth" : "more than a fifth")} of what some figures rest on "
                    + "was not recorded as it happened."
            );
        }
        foreach (var note in report.Evidence.Notes().Concat(report.Evidence.Problems))
        {
            console.WriteLine("Note: " + note);
        }
        var missing = shown.Where(measure => report.Unsupported.ContainsKey(measure.Key));
        foreach (var reason in missing.GroupBy(measure => report.Unsupported[measure.Key]))
        {
            console.WriteLine(
                $"{reason.Key} So these stay empty: {string.Join(", ", reason.Select(measure => measure.Key))}."
            );
        }
    }
}
