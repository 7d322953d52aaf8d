using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Jobs;

/// <summary>Jobs as they are stored.</summary>
internal static class StoredJobs
{
    private const int Together = 400;

    /// <summary>Those of the ids that are there, with state and partition. One query per few hundred.</summary>
    internal static IReadOnlyDictionary<Guid, Job> Find(PipelineContext pipeline, IEnumerable<Guid> ids)
    {
        var wanted = ids.Select(id => (object)id).ToList();
        return Enumerable
            .Range(0, (wanted.Count + Together - 1) / Together)
            .SelectMany(chunk => Read(pipeline, [.. wanted.Skip(chunk * Together).Take(Together)]))
            .ToDictionary(job => job.Id);
    }

    /// <summary>Has a job run once more.</summary>
    internal static void RunAgain(PipelineContext pipeline, Job job) =>
        pipeline.OwnWrites.Update(
            new Job
            {
                Entity = new Entity(Job.Table, job.Id),
                State = JobState.Waiting,
                RunAgain = true,
            }.Entity
        );

    private static IEnumerable<Job> Read(PipelineContext pipeline, object[] ids)
    {
        var query = new QueryExpression(Job.Table)
        {
            ColumnSet = new ColumnSet(Job.Columns.State, Job.Columns.StartedOn, Job.Columns.Partition),
        };
        query.Criteria.AddCondition(Job.Columns.Id, ConditionOperator.In, ids);
        query.AddOrder(Job.Columns.Id, OrderType.Ascending);
        return PagedRows.Of(pipeline.AsSystem, query).Select(row => new Job { Entity = row });
    }
}
