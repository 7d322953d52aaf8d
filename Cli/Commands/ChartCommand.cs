using System.CommandLine;
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

    public ChartCommand()
        : base(
            "chart",
            "Prints a measure month by month with the limits of routine variation, what lies beyond them, and the versions published meanwhile."
        )
    {
        Add(Key);
        SubjectOptions.AddTo(this);
        SetAction(Run);
    }

    private static int Run(ParseResult parsed)
    {
        var measure = NamedMeasure.Of(parsed.GetValue(Key)!, "MEASURE");
        using var source = KpiSource.Open(parsed);
        var chart = MeasureChart.Of(source.Service, SubjectOptions.About(measure, source, parsed));
        Report.Of(parsed).Show(chart.ToJson(), console => ChartPage.Write(console, chart));
        return (int)ExitCode.Ok;
    }
}
