using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>The figures of one report as a sheet.</summary>
internal sealed class KpiSheet(KpiReport report, IReadOnlyList<Measure>? chosen)
{
    /// <summary>What is shown, in that order.</summary>
    public IReadOnlyList<Measure> Measures { get; } = chosen ?? Choice(report);

    private bool IsOneLine => report.Question is { By: KpiBy.Whole, Span: KpiSpan.All };

    /// <summary>Writes a row per line of the report; a single line with all its measures below each other.</summary>
    public void Write(IAnsiConsole console)
    {
        if (report.Lines.Count > 0)
        {
            var sheet = IsOneLine ? Column(report.Lines[0]) : Rows();
            sheet.Write(console);
        }
    }

    private static IReadOnlyList<Measure> Choice(KpiReport report) =>
        report.Question switch
        {
            { By: KpiBy.Whole, Span: KpiSpan.All, IsPerStage: true } => MeasureCatalogue.PerStage,
            { By: KpiBy.Whole, Span: KpiSpan.All } => MeasureCatalogue.WholeProcess,
            { IsPerStage: true } =>
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
                .. HasTargets(report) ? (Measure[])[OutcomeMeasures.Attainment] : [],
                OutcomeMeasures.WonAverage,
                OutcomeMeasures.WonMedian,
                CycleMeasures.CycleMedian,
                PipelineMeasures.WeightedAmount,
            ],
        };

    private static bool HasTargets(KpiReport report) =>
        report.Lines.Any(line => line.Figure(OutcomeMeasures.Attainment)?.Value is not null);

    private Sheet Column(KpiLine line)
    {
        var sheet = new Sheet(
            new SheetColumn("Measure", NamesRow: true),
            new SheetColumn(line.PeriodName, IsNumber: true)
        );
        foreach (var measure in Measures)
        {
            sheet.Add(measure.Text.Name, FigureText.Of(measure, line.Figure(measure)));
        }
        return sheet;
    }

    private Sheet Rows()
    {
        var names = NameColumns();
        var sheet = new Sheet(
            names
                .Select(name => new SheetColumn(name.Heading, NamesRow: true))
                .Concat(Measures.Select(measure => new SheetColumn(measure.Text.Name, IsNumber: true)))
        );
        foreach (var line in report.Lines)
        {
            sheet.Add(
                names
                    .Select(name => name.Of(line))
                    .Concat(Measures.Select(measure => FigureText.Of(measure, line.Figure(measure))))
            );
        }
        return sheet;
    }

    /// <summary>What was asked for, what tells rows apart, and the period where it is not all time.</summary>
    private List<NameColumn> NameColumns()
    {
        NameColumn[] all =
        [
            new("Process", line => line.Names.Process ?? string.Empty),
            new("Stage", line => line.Names.Stage ?? string.Empty),
            new(report.Question.By == KpiBy.Team ? "Team" : "Rep", line => line.Names.Scope),
            new("Period", line => line.PeriodName),
        ];
        var telling = all.Where(IsTelling).ToList();
        return telling.Count > 0 ? telling : [all[^1]];
    }

    private bool IsTelling(NameColumn name) =>
        name.Heading == report.Question.By.ToString()
        || report.Lines.Select(name.Of).Distinct().Skip(1).Any()
        || (name.Heading == "Period" && report.Question.Span != KpiSpan.All);

    private sealed record NameColumn(string Heading, Func<KpiLine, string> Of);
}
