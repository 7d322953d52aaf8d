using System;
using System.CommandLine;
using Crm.SalesProcess.Cli.Connecting;
using Crm.SalesProcess.Cli.Jobs;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary><c>salesprocess backfill</c> and <c>daily</c>: compute stored figures in background jobs.</summary>
internal sealed class FigureJobsCommand : Command
{
    private readonly Func<IOrganizationService, DateTime, Action, int> _start;

    /// <param name="start">Starts the jobs as of an instant, waits for them by the action, and counts them.</param>
    private FigureJobsCommand(
        string name,
        string description,
        Func<IOrganizationService, DateTime, Action, int> start
    )
        : base(name, description)
    {
        _start = start;
        Add(Connection.EmulatorFile);
        Add(Connection.ConnectionString);
        SetAction(Run);
    }

    /// <summary>Computes the stored figures of all history.</summary>
    public static FigureJobsCommand Backfill() =>
        new(
            "backfill",
            "Computes the Sales KPI rows of all history, as after loading it; again, it does no harm.",
            FigureJobs.Backfill
        );

    /// <summary>Computes what time alone changes.</summary>
    public static FigureJobsCommand Daily() =>
        new(
            "daily",
            "Computes the Sales KPI rows that time alone changes, and sums up the larger scopes.",
            FigureJobs.Daily
        );

    private int Run(ParseResult parsed)
    {
        using var connection = Connection.Open(parsed);
        var jobs = _start(connection.Service, DateTime.UtcNow, connection.Settle);
        return (int)JobsPage.Show(parsed, connection, jobs);
    }
}
