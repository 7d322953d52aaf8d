using System;
using System.CommandLine;
using System.Linq;
using Crm.SalesProcess.Cli.Connecting;
using Crm.SalesProcess.Cli.Jobs;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Cli.Quality;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary><c>salesprocess reconcile</c>: compares opportunities with their ledgers, and repairs what can be.</summary>
internal sealed class ReconcileCommand : Command
{
    private static readonly Option<bool> Repair = new("--repair")
    {
        Description = "Repair what follows from what else is known; every repaired visit says so.",
    };

    public ReconcileCommand()
        : base(
            "reconcile",
            "Looks for gaps, overlaps and contradictions between opportunities and their ledgers."
        )
    {
        Add(Repair);
        Add(Connection.EmulatorFile);
        Add(Connection.ConnectionString);
        SetAction(Run);
    }

    private static int Run(ParseResult parsed)
    {
        using var connection = Connection.Open(parsed);
        if (parsed.GetValue(Repair))
        {
            FigureJobs.Reconcile(connection.Service, DateTime.UtcNow);
            connection.Settle();
        }
        var report = QualityReport.Of(connection.Service, DateTime.UtcNow);
        Report.Of(parsed).Show(report, console => Write(console, report));
        return (int)(report.Counts.Count == 0 ? ExitCode.Ok : ExitCode.ProblemsFound);
    }

    private static void Write(IAnsiConsole console, QualityReport report)
    {
        console.WriteLine(
            report.Counts.Count == 0
                ? $"{report.Opportunities:N0} opportunities, ledgers without faults."
                : $"{report.Opportunities:N0} opportunities, {report.Counts.Values.Sum():N0} faults, "
                    + $"{report.Repairable:N0} of them can be repaired with --repair."
        );
        foreach (var kind in report.Counts)
        {
            console.WriteLine($"  {kind.Value:N0} × {kind.Key}");
        }
        foreach (var fault in report.Faults)
        {
            console.WriteLine(fault);
        }
    }
}
