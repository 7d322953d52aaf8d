using System;
using System.CommandLine;
using Crm.SalesProcess.Cli.Connecting;
using Crm.SalesProcess.Cli.Jobs;
using Crm.SalesProcess.Cli.Output;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary><c>salesprocess daily</c>: computes what time alone changes.</summary>
internal sealed class DailyCommand : Command
{
    public DailyCommand()
        : base("daily", "Computes the Sales KPI rows that time alone changes, and sums up the larger scopes.")
    {
        Add(Connection.EmulatorFile);
        Add(Connection.ConnectionString);
        SetAction(Run);
    }

    private static int Run(ParseResult parsed)
    {
        using var connection = Connection.Open(parsed);
        return (int)
            JobsPage.Show(
                parsed,
                connection,
                FigureJobs.Daily(connection.Service, DateTime.UtcNow, connection.Settle)
            );
    }
}
