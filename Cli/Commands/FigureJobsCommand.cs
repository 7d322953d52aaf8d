using System;
using System.CommandLine;
using Crm.SalesProcess.Cli.Connecting;
using Crm.SalesProcess.Cli.Jobs;
using Crm.SalesProcess.Cli.Output;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary>Commands that have background jobs run and wait for them: <c>backfill</c>, <c>daily</c>, <c>snapshot</c>.</summary>
internal sealed class FigureJobsCommand : Command
{
    private readonly Func<IOrganizationService, DateTime, Guid?> _begin;

    /// <param name="name">Name of the command.</param>
    /// <param name="description">What it does.</param>
    /// <param name="begin">Begins a batch as of an instant and gives its id; null when there is nothing to do.</param>
    private FigureJobsCommand(
        string name,
        string description,
        Func<IOrganizationService, DateTime, Guid?> begin
    )
        : base(name, description)
    {
        _begin = begin;
        Add(Connection.EmulatorFile);
        Add(Connection.ConnectionString);
        SetAction(Run);
    }

    /// <summary>Freezes and computes all history.</summary>
    public static FigureJobsCommand Backfill() =>
        new(
            "backfill",
            "Freezes the pipeline of past months and computes the Sales KPI rows of all history, as after loading it. "
                + "Goes on where an interrupted one ended; again, it does no harm.",
            FigureJobs.Backfill
        );

    /// <summary>Computes what time alone changes.</summary>
    public static FigureJobsCommand Daily() =>
        new(
            "daily",
            "Does the work of a day: computes the Sales KPI rows that time alone changes, and sums up the larger scopes.",
            FigureJobs.Daily
        );

    /// <summary>Freezes beginnings of months.</summary>
    public static FigureJobsCommand Snapshot() =>
        new(
            "snapshot",
            "Freezes the open pipeline at the beginning of every month that is not frozen yet; forecasts are judged by it.",
            FigureJobs.Snapshot
        );

    /// <summary>Raises signals of all history.</summary>
    public static FigureJobsCommand Signals() =>
        new(
            "signals",
            "Looks through the stored figures of all ended months and raises what is unusual, each event once.",
            FigureJobs.Signals
        );

    private int Run(ParseResult parsed)
    {
        using var connection = Connection.Open(parsed);
        using var progress = Progress.Of(parsed, "Computing");
        var service = connection.Service;
        if (_begin(service, DateTime.UtcNow) is not { } batch)
        {
            return (int)JobsPage.Show(parsed, JobsResult.Of([]));
        }
        connection.Settle(() => progress.Tell(StoredBatch.Share(StoredBatch.Read(service, batch))));
        return (int)JobsPage.Show(parsed, JobsResult.Of(StoredBatch.Read(service, batch)));
    }
}
