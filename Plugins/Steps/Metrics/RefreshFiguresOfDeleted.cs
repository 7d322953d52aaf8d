using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Jobs;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Metrics;

/// <summary>
/// Has the figures of everybody who was credited with an opportunity computed anew when it is deleted. Its ledger goes
/// with it, so this has to ask before; the jobs run when it is gone.
/// </summary>
[Step(Message.Delete, Opportunity.Table, PipelineStage.PreOperation, Rank = 900)]
public sealed class RefreshFiguresOfDeleted : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        var visits = Visits(pipeline);
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
        foreach (var owner in Credited(pipeline, visits))
        {
            var job = Job.Waiting(
                Guid.NewGuid(),
                owner is null ? JobKind.Totals : JobKind.Figures,
                $"Figures after a deletion, {version.Name}",
                span.Of(version.ProcessId, owner).Write()
            );
            pipeline.OwnWrites.Create(job.Entity);
        }
    }

    /// <summary>Everybody once; the whole organisation where there are no figures of reps.</summary>
    private static IEnumerable<EntityReference?> Credited(
        PipelineContext pipeline,
        IReadOnlyList<StageVisit> visits
    )
    {
        if (!MetricSettings.Of(pipeline).KeepsRepFigures)
        {
            return [null];
        }
        return visits
            .SelectMany(visit => new[] { visit.CreditedTo, visit.ExitCreditedTo })
            .Concat(Receivers(pipeline))
            .OfType<EntityReference>()
            .GroupBy(owner => owner.Id)
            .Select(same => same.First());
    }

    private static IReadOnlyList<StageVisit> Visits(PipelineContext pipeline)
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
        query.Criteria.AddCondition(
            StageVisit.Columns.Opportunity,
            ConditionOperator.Equal,
            pipeline.Input<EntityReference>("Target").Id
        );
        query.Criteria.AddCondition(StageVisit.Columns.Version, ConditionOperator.NotNull);
        query.Criteria.AddCondition(StageVisit.Columns.EnteredOn, ConditionOperator.NotNull);
        query.AddOrder(StageVisit.Columns.Id, OrderType.Ascending);
        return [.. PagedRows.Of(pipeline.AsSystem, query).Select(row => new StageVisit { Entity = row })];
    }

    private static IEnumerable<EntityReference?> Receivers(PipelineContext pipeline)
    {
        var query = new QueryExpression(OpportunityChange.Table)
        {
            ColumnSet = new ColumnSet(OpportunityChange.Columns.ToOwner),
        };
        query.Criteria.AddCondition(
            OpportunityChange.Columns.Opportunity,
            ConditionOperator.Equal,
            pipeline.Input<EntityReference>("Target").Id
        );
        query.AddOrder(OpportunityChange.Columns.Id, OrderType.Ascending);
        return PagedRows
            .Of(pipeline.AsSystem, query)
            .Select(row => new OpportunityChange { Entity = row }.ToOwner);
    }
}
