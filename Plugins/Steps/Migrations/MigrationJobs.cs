using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Migrations;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Stages;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Migrations;

/// <summary>Splits the opportunities that a caller can read into jobs, with the caller's rights.</summary>
internal static class MigrationJobs
{
    private const int MostOpportunities = 50_000;

    /// <summary>Refuses what cannot be done, and else creates the jobs, all at once.</summary>
    /// <param name="pipeline">The call.</param>
    /// <param name="work">What to do; its opportunities are filled in.</param>
    /// <param name="query">The opportunities; their ids are read.</param>
    internal static void Start(PipelineContext pipeline, MigrationPartition work, QueryExpression query)
    {
        var targets = MigrationTargets.Of(pipeline, work.Version);
        MigrationTargets.RefuseOthers(pipeline, targets);
        RefuseMap(work, targets);
        var ids = Ids(pipeline, query);
        var batch = Guid.NewGuid();
        var jobs = 0;
        for (var first = 0; first < ids.Count; first += MigrationPartition.MostOpportunities)
        {
            work.Opportunities =
            [
                .. ids.Skip(first).Take(MigrationPartition.MostOpportunities).Select(id => id.ToString("D")),
            ];
            pipeline.AsUser.Create(JobOf(work, DeterministicId.Of(batch, checked(++jobs))));
        }
        pipeline.Output("Batch", batch);
        pipeline.Output("Jobs", jobs);
        pipeline.Output("Opportunities", ids.Count);
    }

    private static Entity JobOf(MigrationPartition work, Guid id) =>
        new Job
        {
            Entity = new Entity(Job.Table, id),
            Name =
                (work.Enrols ? "Enrol " : "Migrate ")
                + $"{work.Opportunities.Length} opportunities"
                + (work.Apply ? "" : " (dry run)"),
            Kind = JobKind.Migration,
            Partition = work.Write(),
            State = JobState.Waiting,
            Progress = 0,
        }.Entity;

    private static void RefuseMap(MigrationPartition work, IReadOnlyList<ChosenProcess> targets)
    {
        var problems = new List<DraftProblem>();
        if (targets.Count == 0)
        {
            problems.Add(new DraftProblem("Processes", "none is published; publish one first"));
        }
        StageMap.Read(work.Stages, [.. targets.Select(target => target.Process)], problems);
        if (problems.Count > 0)
        {
            throw Refusal.Because(
                RefusalCode.MigrationNotReady,
                "These opportunities cannot be put into that version:",
                problems
            );
        }
    }

    private static List<Guid> Ids(PipelineContext pipeline, QueryExpression query)
    {
        query.ColumnSet = new ColumnSet(false);
        query.Criteria.AddCondition(
            Opportunity.Columns.State,
            ConditionOperator.Equal,
            (int)OpportunityState.Open
        );
        query.AddOrder(Opportunity.Columns.Id, OrderType.Ascending);
        List<Guid> ids =
        [
            .. PagedRows.Of(pipeline.AsUser, query).Take(MostOpportunities + 1).Select(row => row.Id),
        ];
        return ids.Count <= MostOpportunities
            ? ids
            : throw Refusal.Because(
                RefusalCode.MigrationNotReady,
                $"There are more than {MostOpportunities} opportunities. Name the version that they come from, one at a time."
            );
    }
}
