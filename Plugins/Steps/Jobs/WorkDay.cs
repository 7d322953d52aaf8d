using System;
using System.Globalization;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.Jobs;

/// <summary>The batch that computes what time alone changes, once a day: begun by the first event of the day.</summary>
public static class WorkDay
{
    /// <summary>How far back a day looks: a month that has just ended is computed once more.</summary>
    public const int DaysBack = 31;

    private const int MostKept = 100;
    private static readonly BoundedCache<Guid, Job> Begun = new(MostKept);

    /// <summary>The job that begins the batch of a span of local dates.</summary>
    /// <param name="id">Its id, and that of the batch.</param>
    /// <param name="name">Shown to people.</param>
    /// <param name="partition">The span.</param>
    public static Entity Batch(Guid id, string name, JobPartition partition)
    {
        var job = Job.Waiting(id, JobKind.Daily, name, partition.Write());
        job.Batch = id.ToString("D");
        return job.Entity;
    }

    /// <summary>Begins the batch of today unless it was begun: no read when this process knows, else one.</summary>
    internal static void Begin(PipelineContext pipeline, ReportingCalendar calendar)
    {
        var today = calendar.DateOf(pipeline.Now);
        var day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var id = DeterministicId.Of(pipeline.OrganizationId, "daily/" + day);
        if (Begun.TryGet(id, out _))
        {
            return;
        }
        var span = JobPartition.Between(today.AddDays(-DaysBack), today);
        if (!StoredJobs.Find(pipeline, [id]).TryGetValue(id, out var job))
        {
            job = new Job { Entity = Batch(id, "Daily work of " + day, span) };
            pipeline.OwnWrites.CreateAbsent(job.Entity);
        }
        Begun.Keep(id, job);
    }
}
