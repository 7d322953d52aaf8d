using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>A report as a page for people.</summary>
public static class KpiPage
{
    /// <summary>Writes one table: a row per line of the report; a single line with all its measures below each other.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="report">The figures.</param>
    /// <param name="measures">Keys to show, in that order; null for a choice of ours.</param>
    public static void Write(IAnsiConsole console, KpiReport report, IReadOnlyList<Measure>? measures = null)
    {
        console.WriteLine(
            $"Sales KPIs as of {report.Question.AsOf:yyyy-MM-dd} (what happened before that day) over "
                + $"{Opportunities(report.Evidence.Opportunities)}, base currency"
        );
        var shown = measures ?? Choice(report.Question);
        if (report.Question is { By: KpiBy.Whole, Span: KpiSpan.All })
        {
            console.Write(Column(report.Lines[0], shown));
        }
        else if (report.Lines.Count > 0)
        {
            console.Write(Rows(report, shown));
        }
        WriteNotes(console, report, shown);
    }

    private static string Opportunities(int count) =>
        count == 1 ? "1 opportunity" : $"{count:N0} opportunities";

    private static IReadOnlyList<Measure> Choice(KpiQuestion question) =>
        question switch
        {
            { By: KpiBy.Whole, Span: KpiSpan.All } => MeasureCatalogue.WholeProcess,
            { By: KpiBy.Stage } =>
            [
                StageFlowMeasures.Entered,
                StageFlowMeasures.Reached,
                StageFlowMeasures.Advanced,
                StageFlowMeasures.Leaked,
                StageFlowMeasures.AdvanceRate,
                StageTimeMeasures.DealDaysMedian,
                StageFlowMeasures.KaplanMeierMedian,
                StageTimeMeasures.OpenNow,
                StageTimeMeasures.OpenAgeMedian,
                StageTimeMeasures.Stalled,
            ],
            _ =>
            [
                CohortMeasures.Created,
                PipelineMeasures.Open,
                OutcomeMeasures.Won,
                OutcomeMeasures.Lost,
                OutcomeMeasures.WinRate,
                OutcomeMeasures.WonAmount,
                OutcomeMeasures.WonAverage,
                OutcomeMeasures.WonMedian,
                CycleMeasures.CycleMedian,
                PipelineMeasures.WeightedAmount,
            ],
        };

    private static Table Column(KpiLine line, IReadOnlyList<Measure> measures)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Measure");
        table.AddColumn(new TableColumn(Markup.Escape(line.PeriodName)).RightAligned().NoWrap());
        foreach (var measure in measures)
        {
            table.AddRow(
                Markup.Escape(measure.Text.Name),
                Markup.Escape(FigureText.Of(measure, line.Figure(measure)))
            );
        }
        return table;
    }

    private static Table Rows(KpiReport report, IReadOnlyList<Measure> measures)
    {
        var table = new Table().Border(TableBorder.Simple);
        var names = NameColumns(report);
        table.AddColumns([.. names.Select(name => name.Heading)]);
        foreach (var measure in measures)
        {
            table.AddColumn(new TableColumn(Markup.Escape(measure.Text.Name)).RightAligned().NoWrap());
        }
        foreach (var line in report.Lines)
        {
            var cells = names
                .Select(name => name.Of(line))
                .Concat(measures.Select(measure => FigureText.Of(measure, line.Figure(measure))));
            table.AddRow([.. cells.Select(Markup.Escape)]);
        }
        return table;
    }

    private static List<NameColumn> NameColumns(KpiReport report)
    {
        NameColumn[] all =
        [
            new("Process", line => line.Names.Process ?? string.Empty),
            new("Stage", line => line.Names.Stage ?? string.Empty),
            new(report.Question.By == KpiBy.Team ? "Team" : "Rep", line => line.Names.Scope),
            new("Period", line => line.PeriodName),
        ];
        return all.Where(name =>
                name.Heading == "Period" || report.Lines.Select(name.Of).Distinct().Skip(1).Any()
            )
            .ToList();
    }

    private static void WriteNotes(IAnsiConsole console, KpiReport report, IReadOnlyList<Measure> shown)
    {
        console.WriteLine("Rates stand with their 95 % Wilson interval. Definitions: --explain MEASURE.");
        foreach (var note in report.Evidence.Notes().Concat(report.Evidence.Problems))
        {
            console.WriteLine("Note: " + note);
        }
        var missing = shown.Where(measure => report.Unsupported.ContainsKey(measure.Key));
        foreach (var reason in missing.GroupBy(measure => report.Unsupported[measure.Key]))
        {
            console.WriteLine(
                $"{reason.Key} So there is no {string.Join(", ", reason.Select(measure => measure.Key))}."
            );
        }
    }

    private sealed record NameColumn(string Heading, System.Func<KpiLine, string> Of);
}
