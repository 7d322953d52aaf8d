using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Jobs;

/// <summary>
/// The order within a batch: reps first, then the scopes they add up to. The last job of a kind that ends, well or not,
/// begins the next; ledgers are put right at the same time, for what is repaired is computed anew by itself. Each kind is
/// one level of depth further from the event that began the day, and the platform allows eight in all.
/// </summary>
internal static class JobChain
{
    private static readonly Dictionary<JobKind, JobKind[]> Next = new()
    {
        [JobKind.Daily] = [JobKind.Reconcile, JobKind.Figures],
        [JobKind.Figures] = [JobKind.Totals],
    };

    /// <summary>
    /// Begins what comes after a job, when the job was the last of its kind in its batch. What has begun since it ended
    /// is left alone: the platform may run a job twice.
    /// </summary>
    internal static void Continue(PipelineContext pipeline, Job job)
    {
        if (
            job.Kind is not { } kind
            || !Guid.TryParse(job.Batch, out var batch)
            || IsAnyLeft(pipeline, batch, kind)
            || Root(pipeline, batch) is not { } root
        )
        {
            return;
        }
        var plan = new JobPlan(pipeline, root, batch);
        Begin(pipeline, [.. After(kind, root.Only).SelectMany(plan.Of)], job.FinishedOn);
    }

    private static IEnumerable<JobKind> After(JobKind kind, string only) =>
        Enum.TryParse<JobKind>(only, out var single)
            ? kind == JobKind.Daily
                ? [single]
                : []
            : Next.TryGetValue(kind, out var next)
                ? next
                : [];

    private static void Begin(PipelineContext pipeline, IReadOnlyList<Job> jobs, DateTime? since)
    {
        var there = StoredJobs.Find(pipeline, jobs.Select(job => job.Id));
        foreach (var job in jobs)
        {
            if (!there.TryGetValue(job.Id, out var stored))
            {
                pipeline.OwnWrites.CreateAbsent(job.Entity);
            }
            else if (stored.State is JobState.Done or JobState.Failed && stored.StartedOn < since)
            {
                StoredJobs.RunAgain(pipeline, stored);
            }
        }
    }

    private static bool IsAnyLeft(PipelineContext pipeline, Guid batch, JobKind kind)
    {
        var query = new QueryExpression(Job.Table) { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition(Job.Columns.Batch, ConditionOperator.Equal, batch.ToString("D"));
        query.Criteria.AddCondition(Job.Columns.Kind, ConditionOperator.Equal, (int)kind);
        query.Criteria.AddCondition(
            Job.Columns.State,
            ConditionOperator.In,
            (int)JobState.Waiting,
            (int)JobState.Running
        );
        return pipeline.AsSystem.RetrieveMultiple(query).Entities.Any();
    }

    private static JobPartition? Root(PipelineContext pipeline, Guid batch) =>
        StoredJobs.Find(pipeline, [batch]).TryGetValue(batch, out var root)
            ? JobPartition.Read(root.Partition ?? "")
            : null;
}
