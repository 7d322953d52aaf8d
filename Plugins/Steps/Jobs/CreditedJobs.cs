using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Metrics;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Jobs;

/// <summary>Has all figures of an opportunity computed anew: of everybody who was ever credited with it.</summary>
internal static class CreditedJobs
{
    /// <summary>Creates one job for each of them; none when the opportunity is in no process.</summary>
    /// <param name="pipeline">The operation.</param>
    /// <param name="opportunity">Its id.</param>
    /// <param name="why">Such as <c>a deletion</c>.</param>
    internal static void Create(PipelineContext pipeline, Guid opportunity, string why)
    {
        var visits = Visits(pipeline, opportunity);
        if (visits.Count == 0)
        {
            return;
        }
        var version = ProcessVersions.Get(pipeline, visits[0].VersionId!.Value);
        var calendar = MeasuredProcess.Read(pipeline, version.ProcessId).Basis.Calendar;
        var span = JobPartition.Between(
            calendar.DateOf(visits.Min(visit => visit.EnteredOn!.Value)),
            calendar.DateOf(pipeline.Now)
        );
        foreach (var owner in Credited(pipeline, visits, opportunity))
        {
            var job = Job.Waiting(
                Guid.NewGuid(),
                owner is null ? JobKind.Totals : JobKind.Figures,
                $"Figures after {why}, {version.Name}",
                span.Of(version.ProcessId, owner).Write()
            );
            pipeline.OwnWrites.Create(job.Entity);
        }
    }

    /// <summary>Everybody once; the whole organisation where there are no figures of reps.</summary>
    private static IEnumerable<EntityReference?> Credited(
        PipelineContext pipeline,
        IReadOnlyList<StageVisit> visits,
        Guid opportunity
    )
    {
        if (!MetricSettings.Of(pipeline).KeepsRepFigures)
        {
            return [null];
        }
        return visits
            .SelectMany(visit => new[] { visit.CreditedTo, visit.ExitCreditedTo })
            .Concat(Receivers(pipeline, opportunity))
            .OfType<EntityReference>()
            .GroupBy(owner => owner.Id)
            .Select(same => same.First());
    }

    private static IReadOnlyList<StageVisit> Visits(PipelineContext pipeline, Guid opportunity)
    {
        var query = new QueryExpression(StageVisit.Table)
        {
            ColumnSet = new ColumnSet(
                StageVisit.Columns.Version,
                StageVisit.Columns.EnteredOn,
                StageVisit.Columns.CreditedTo,
                StageVisit.Columns.ExitCreditedTo
            ),
        };
        query.Criteria.AddCondition(StageVisit.Columns.Opportunity, ConditionOperator.Equal, opportunity);
        query.Criteria.AddCondition(StageVisit.Columns.Version, ConditionOperator.NotNull);
        query.Criteria.AddCondition(StageVisit.Columns.EnteredOn, ConditionOperator.NotNull);
        query.AddOrder(StageVisit.Columns.Id, OrderType.Ascending);
        return [.. PagedRows.Of(pipeline.AsSystem, query).Select(row => new StageVisit { Entity = row })];
    }

    private static IEnumerable<EntityReference?> Receivers(PipelineContext pipeline, Guid opportunity)
    {
        var query = new QueryExpression(OpportunityChange.Table)
        {
            ColumnSet = new ColumnSet(OpportunityChange.Columns.ToOwner),
        };
        query.Criteria.AddCondition(
            OpportunityChange.Columns.Opportunity,
            ConditionOperator.Equal,
            opportunity
        );
        query.AddOrder(OpportunityChange.Columns.Id, OrderType.Ascending);
        return PagedRows
            .Of(pipeline.AsSystem, query)
            .Select(row => new OpportunityChange { Entity = row }.ToOwner);
    }
}
