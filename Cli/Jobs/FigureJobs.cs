using System;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Cli.Kpis;
using Crm.SalesProcess.Steps.Jobs;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Jobs;

/// <summary>Begins the batches that keep stored figures current. The solution splits them into jobs and runs those.</summary>
public static class FigureJobs
{
    private const string BackfillName = "Backfill";

    /// <summary>Freezes and computes everything since the first visit; goes on with a backfill that has not ended.</summary>
    /// <param name="service">Who creates the job; needs create and write on jobs.</param>
    /// <param name="now">The instant it is, UTC.</param>
    /// <returns>Id of the batch; null when there is no history.</returns>
    public static Guid? Backfill(IOrganizationService service, DateTime now) =>
        StoredBatch.Unended(service, BackfillName) is { } batch
            ? StoredBatch.Resume(service, batch)
            : Begin(service, now, BackfillName, only: "");

    /// <summary>Computes what time alone changes: this month, quarter and year, and those that have just ended.</summary>
    /// <inheritdoc cref="Backfill"/>
    public static Guid? Daily(IOrganizationService service, DateTime now)
    {
        var today = MeasuredOrganisation.Read(service).Calendar.DateOf(now);
        return Post(service, "Daily work", WorkDay.Span(service, today));
    }

    /// <summary>Freezes the beginning of every month since the first visit; what is frozen stays.</summary>
    /// <inheritdoc cref="Backfill"/>
    public static Guid? Snapshot(IOrganizationService service, DateTime now) =>
        Begin(service, now, "Snapshots", nameof(JobKind.Snapshot));

    /// <summary>Repairs what can be repaired in all ledgers.</summary>
    /// <inheritdoc cref="Backfill"/>
    public static Guid? Reconcile(IOrganizationService service, DateTime now) =>
        Begin(service, now, "Reconciliation", nameof(JobKind.Reconcile));

    /// <summary>Raises what is unusual in all history, not only in the last days.</summary>
    /// <inheritdoc cref="Backfill"/>
    public static Guid? Signals(IOrganizationService service, DateTime now) =>
        Begin(service, now, "Signals", nameof(JobKind.Signals));

    private static Guid? Begin(IOrganizationService service, DateTime now, string name, string only)
    {
        var calendar = MeasuredOrganisation.Read(service).Calendar;
        return FirstVisit.DateOf(service, calendar) is { } first
            ? Post(service, name, JobPartition.Between(first, calendar.DateOf(now), only))
            : null;
    }

    private static Guid Post(IOrganizationService service, string name, JobPartition span)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{name} {span.From} to {span.To}");
        return service.Create(WorkDay.Batch(Guid.NewGuid(), text, span));
    }
}
