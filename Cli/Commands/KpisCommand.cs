using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Crm.SalesProcess.Cli.Connecting;
using Crm.SalesProcess.Cli.Kpis;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary><c>salesprocess kpis</c>: the figures of an organisation, computed from its ledgers.</summary>
internal sealed class KpisCommand : Command
{
    private static readonly Option<KpiSpan> Span = new("--period")
    {
        Description = "One row for all time, or one per fiscal year, fiscal quarter or month.",
        DefaultValueFactory = _ => KpiSpan.All,
    };
    private static readonly Option<KpiBy> By = new("--by")
    {
        Description = "One row per rep, team (business unit), stage or process; without it the whole.",
        DefaultValueFactory = _ => KpiBy.Whole,
    };
    private static readonly Option<string?> Chosen = new("--measures")
    {
        Description = "Keys of the measures to print, separated by commas; all prints every one.",
        HelpName = "KEY,KEY",
    };

    private static readonly Option<string?> Explain = new("--explain")
    {
        Description = "Explain one figure: its definition and everything it counts.",
        HelpName = "KEY",
    };
    private static readonly Option<string?> Whose = new("--whose")
    {
        Description = "With --explain: a rep, team or business unit by name.",
        HelpName = "NAME",
    };
    private static readonly Option<string?> Stage = new("--stage")
    {
        Description = "With --explain: a stage by name.",
        HelpName = "NAME",
    };
    private static readonly Option<string?> During = new("--during")
    {
        Description = "With --explain: a period such as 2025, 2025-Q3 or 2025-09.",
        HelpName = "PERIOD",
    };

    public KpisCommand()
        : base("kpis", "Prints the sales KPIs of an organisation, computed from its ledgers.")
    {
        Add(AsOf.Option);
        Add(KpiSource.Folder);
        Add(KpiSource.Map);
        Add(Span);
        Add(By);
        Add(Chosen);
        Add(Explain);
        Add(Whose);
        Add(Stage);
        Add(During);
        Add(Connection.EmulatorFile);
        Add(Connection.ConnectionString);
        SetAction(Run);
    }

    private static int Run(ParseResult parsed) =>
        (int)(parsed.GetValue(Explain) is { } key ? ExplainFigure(parsed, key) : ShowReport(parsed));

    private static ExitCode ExplainFigure(ParseResult parsed, string key)
    {
        var measure = NamedMeasure.Of(key, "--explain");
        using var source = KpiSource.Open(parsed);
        var question = new ExplainQuestion(
            measure,
            source.AsOf,
            parsed.GetValue(Whose),
            parsed.GetValue(Stage),
            parsed.GetValue(During)
        );
        var explanation = KpiExplanation.Of(source.Service, question);
        Report.Of(parsed).Show(explanation.ToJson(), console => ExplanationPage.Write(console, explanation));
        return ExitCode.Ok;
    }

    private static ExitCode ShowReport(ParseResult parsed)
    {
        var by = parsed.GetValue(By);
        var measures = Measures(parsed.GetValue(Chosen), by);
        using var source = KpiSource.Open(parsed);
        var question = new KpiQuestion(source.AsOf, parsed.GetValue(Span), by);
        var report = KpiReport.Of(source.Service, question);
        Report.Of(parsed).Show(report.ToJson(), console => KpiPage.Write(console, report, measures));
        return report.Evidence.LeftOut == 0 ? ExitCode.Ok : ExitCode.ProblemsFound;
    }

    private static List<Measure>? Measures(string? keys, KpiBy by)
    {
        var known = by == KpiBy.Stage ? MeasureCatalogue.PerStage : MeasureCatalogue.WholeProcess;
        return keys switch
        {
            null => null,
            "all" => [.. known],
            _ => keys.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(key =>
                    known.FirstOrDefault(measure => measure.Key == key)
                    ?? throw NamedMeasure.Unknown("--measures", key, known)
                )
                .ToList(),
        };
    }
}
