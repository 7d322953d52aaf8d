using System;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Gates;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Jobs;

/// <summary>Puts in order what time has passed over, before a batch begins.</summary>
internal static class Housekeeping
{
    /// <summary>The platform gives a step two minutes: what has not ended after a day never will.</summary>
    private static readonly TimeSpan Lost = TimeSpan.FromDays(1);

    /// <summary>How long a job that is done can be looked at.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>As many rows as there is time for; the next day goes on.</summary>
    private const int Most = 500;

    /// <summary>Marks lost jobs as failed, deletes old ones that are done, marks overrides that have expired, and signals a changed gate switch.</summary>
    internal static void Do(JobTask task)
    {
        var pipeline = task.Pipeline;
        foreach (var job in Older(pipeline, Lost, JobState.Running, Job.Columns.StartedOn))
        {
            new JobRecord(pipeline, job).Fail(
                "It has not ended for a day: the platform has given it up, perhaps because it took too long. "
                    + "Set Run Again to yes to try once more."
            );
        }
        foreach (var job in Older(pipeline, Lost, JobState.Waiting, "modifiedon"))
        {
            new JobRecord(pipeline, job).Fail(
                "Nobody has begun it for a day: what waited for it in the platform's queue is gone. "
                    + "Set Run Again to yes to try once more."
            );
        }
        foreach (var job in Older(pipeline, Kept, JobState.Done, Job.Columns.StartedOn))
        {
            pipeline.OwnWrites.Delete(Job.Table, job.Id);
        }
        ExpiredOverrides.Settle(pipeline, opportunityId: null);
        GateSwitches.Signal(pipeline);
    }

    private static Job[] Older(PipelineContext pipeline, TimeSpan age, JobState state, string since)
    {
        var query = new QueryExpression(Job.Table)
        {
            ColumnSet = new ColumnSet(Job.Columns.Attempt),
            TopCount = Most,
        };
        query.Criteria.AddCondition(Job.Columns.State, ConditionOperator.Equal, (int)state);
        query.Criteria.AddCondition(since, ConditionOperator.LessThan, pipeline.Now - age);
        query.AddOrder(since, OrderType.Ascending);
        return
        [
            .. pipeline.AsSystem.RetrieveMultiple(query).Entities.Select(row => new Job { Entity = row }),
        ];
    }
}
