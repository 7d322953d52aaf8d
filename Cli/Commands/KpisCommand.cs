using System.CommandLine;
using Crm.SalesProcess.Cli.Kpis;
using Crm.SalesProcess.Cli.Output;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary><c>salesprocess kpis</c>: the figures of an organisation, computed from its ledgers.</summary>
internal sealed class KpisCommand : Command
{
    private static readonly Option<KpiSpan> Span = new("--period")
    {
        Description =
            "One row for all time (or --during), or one per fiscal year, fiscal quarter or month of it.",
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

    public KpisCommand()
        : base("kpis", "Prints the sales KPIs of an organisation, computed from its ledgers.")
    {
        SubjectOptions.AddTo(this);
        Add(SubjectOptions.During);
        Add(Span);
        Add(By);
        Add(Chosen);
        Add(Explain);
        SetAction(Run);
    }

    private static int Run(ParseResult parsed) =>
        (int)(parsed.GetValue(Explain) is { } key ? ExplainFigure(parsed, key) : ShowReport(parsed));

    private static ExitCode ExplainFigure(ParseResult parsed, string key)
    {
        var measure = NamedMeasure.Of(key, "--explain");
        using var source = KpiSource.Open(parsed);
        var explanation = KpiExplanation.Of(source.Service, SubjectOptions.About(measure, source, parsed));
        Report.Of(parsed).Show(explanation.ToJson(), console => ExplanationPage.Write(console, explanation));
        return ExitCode.Ok;
    }

    private static ExitCode ShowReport(ParseResult parsed)
    {
        var (by, subject) = (parsed.GetValue(By), SubjectOptions.Of(parsed));
        var measures = NamedMeasure.List(
            parsed.GetValue(Chosen),
            isPerStage: by == KpiBy.Stage || subject.Stage is not null
        );
        using var source = KpiSource.Open(parsed);
        var question = new KpiQuestion(source.AsOf, parsed.GetValue(Span), by) { Subject = subject };
        var report = KpiReport.Of(source.Service, question);
        Report.Of(parsed).Show(report.ToJson(), console => KpiPage.Write(console, report, measures));
        return report.Evidence.LeftOut == 0 ? ExitCode.Ok : ExitCode.ProblemsFound;
    }
}
