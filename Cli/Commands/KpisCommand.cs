using System.CommandLine;
using System.Linq;
using Crm.SalesProcess.Cli.Connecting;
using Crm.SalesProcess.Cli.Kpis;
using Crm.SalesProcess.Cli.Output;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary><c>salesprocess kpis</c>: the figures per year and per rep.</summary>
internal sealed class KpisCommand : Command
{
    public KpisCommand()
        : base("kpis", "Prints created, open, won, lost, win rate and won amounts, per year and per rep.")
    {
        Add(AsOf.Option);
        Add(Connection.EmulatorFile);
        Add(Connection.ConnectionString);
        SetAction(Run);
    }

    private static int Run(ParseResult parsed)
    {
        using var connection = Connection.Open(parsed);
        var report = KpiReport.Of(OpportunitySource.Read(connection.Service).ToList(), AsOf.Of(parsed));
        Report.Of(parsed).Show(report, console => KpiPage.Write(console, report));
        return (int)ExitCode.Ok;
    }
}
