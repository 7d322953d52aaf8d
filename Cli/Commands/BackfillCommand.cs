using System;
using System.CommandLine;
using Crm.SalesProcess.Cli.Connecting;
using Crm.SalesProcess.Cli.Jobs;
using Crm.SalesProcess.Cli.Output;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary><c>salesprocess backfill</c>: computes the stored figures of all history.</summary>
internal sealed class BackfillCommand : Command
{
    public BackfillCommand()
        : base(
            "backfill",
            "Computes the Sales KPI rows of all history, as after loading it; again, it does no harm."
        )
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
                FigureJobs.Backfill(connection.Service, DateTime.UtcNow, connection.Settle)
            );
    }
}
