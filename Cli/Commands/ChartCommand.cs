using System.CommandLine;
using Crm.SalesProcess.Cli.Connecting;
using Crm.SalesProcess.Cli.Kpis;
using Crm.SalesProcess.Cli.Kpis.Charts;
using Crm.SalesProcess.Cli.Output;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary><c>salesprocess chart</c>: a measure month by month, and whether a change means anything.</summary>
internal sealed class ChartCommand : Command
{
    private static readonly Argument<string> Key = new("MEASURE")
    {
        Description = "Key of a measure, such as win_rate.",
    };
    private static readonly Option<string?> Whose = new("--whose")
    {
        Description = "Only a rep, team or business unit, by name.",
        HelpName = "NAME",
    };
    private static readonly Option<string?> Stage = new("--stage")
    {
        Description = "The stage, by name, for a measure of a stage.",
        HelpName = "NAME",
    };

    public ChartCommand()
        : base(
            "chart",
            "Prints a measure month by month with the limits of routine variation, what lies beyond them, and the versions published meanwhile."
        )
    {
        Add(Key);
        Add(AsOf.Option);
        Add(Whose);
        Add(Stage);
        Add(KpiSource.Folder);
        Add(KpiSource.Map);
        Add(Connection.EmulatorFile);
        Add(Connection.ConnectionString);
        SetAction(Run);
    }

    private static int Run(ParseResult parsed)
    {
        var measure = NamedMeasure.Of(parsed.GetValue(Key)!, "MEASURE");
        using var source = KpiSource.Open(parsed);
        var question = new ExplainQuestion(
            measure,
            source.AsOf,
            parsed.GetValue(Whose),
            parsed.GetValue(Stage),
            During: null
        );
        var chart = MeasureChart.Of(source.Service, question);
        Report.Of(parsed).Show(chart.ToJson(), console => ChartPage.Write(console, chart));
        return (int)ExitCode.Ok;
    }
}
