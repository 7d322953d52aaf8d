using System;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Metrics;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Jobs;

/// <summary>The batch that computes what time alone changes, once a day: begun by the first event of the day.</summary>
public static class WorkDay
{
    /// <summary>
    /// How far back a day looks: a month that has just ended is computed once more, and whoever started in a month may
    /// win within 90 days.
    /// </summary>
    public const int DaysBack = 31 + 90;

    /// <summary>What is put right, and what is news, is not older than so many days.</summary>
    public const int DaysOfNews = 31;

    private const int RootsLookedAt = 50;
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

    /// <summary>
    /// The dates that a day looks at: the last ones, and everything since the last day whose work was begun, so that
    /// months that ended while nothing happened are computed as well. One read.
    /// </summary>
    /// <param name="service">Who reads jobs.</param>
    /// <param name="today">Local date.</param>
    public static JobPartition Span(IOrganizationService service, DateTime today)
    {
        var query = new QueryExpression(Job.Table)
        {
            ColumnSet = new ColumnSet(Job.Columns.Partition),
            TopCount = RootsLookedAt,
        };
        query.Criteria.AddCondition(Job.Columns.Kind, ConditionOperator.Equal, (int)JobKind.Daily);
        query.Criteria.AddCondition(Job.Columns.State, ConditionOperator.Equal, (int)JobState.Done);
        query.Criteria.AddCondition(Job.Columns.Partition, ConditionOperator.NotNull);
        query.AddOrder(Job.Columns.StartedOn, OrderType.Descending);
        var last = service
            .RetrieveMultiple(query)
            .Entities.Select(row => JobPartition.Read(new Job { Entity = row }.Partition ?? ""))
            .FirstOrDefault(root => root.Only.Length == 0);
        var back = today.AddDays(-DaysBack);
        return JobPartition.Between(last?.LastDate < back ? last.LastDate : back, today);
    }

    /// <summary>
    /// Begins the batch of today unless it was begun, as a daily job without a partition asks: one that a flow or an
    /// administrator has created. Without a published process there is nothing to do.
    /// </summary>
    internal static void Begin(PipelineContext pipeline)
    {
        foreach (var process in MeasuredProcess.Ids(pipeline).Take(1))
        {
            Begin(pipeline, MeasuredProcess.Read(pipeline, process).Basis.Calendar);
        }
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
        var span = Span(pipeline.AsSystem, today);
        if (!StoredJobs.Find(pipeline, [id]).TryGetValue(id, out var job))
        {
            job = new Job { Entity = Batch(id, "Daily work of " + day, span) };
            pipeline.OwnWrites.CreateAbsent(job.Entity);
        }
        Begun.Keep(id, job);
    }
}
