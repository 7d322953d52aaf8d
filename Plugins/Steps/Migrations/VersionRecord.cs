using System;
using System.Linq;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Ledger;
using Crm.SalesProcess.Steps.ProcessBars;
using Crm.SalesProcess.Steps.Stages;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Migrations;

/// <summary>What a change of version leaves behind: visits, our columns, requests that can lead nowhere any more.</summary>
/// <param name="pipeline">The Update of the opportunity, before it is written.</param>
/// <param name="process">The version to come.</param>
/// <param name="current">The opportunity as it will be.</param>
internal sealed class VersionRecord(PipelineContext pipeline, ProcessDefinition process, Opportunity current)
{
    private readonly Opportunity _before = pipeline.Before<Opportunity>();

    internal void Write(Stage stage, GateOutcome outcome, EntityValues values)
    {
        var ledger = new VisitLedger(pipeline, process, current);
        var ended = OpenVisit;
        var next = ended?.Next(stage.Id, pipeline.Now) ?? Visit.First(current.Id, stage.Id, pipeline.Now);
        var skipped = ended is null ? stage.Ordinal - 1 : 0;
        ledger.Open(next, new VisitEntry(outcome, skipped, StartedLate: skipped > 0), values);
        if (ended is not null)
        {
            ledger.Close(ended, ended.End(pipeline.Now, Exit), stage.Id, current.EstimatedValue);
        }
        ExpireRequests();
        new ProcessBarStep(pipeline, process, current.Id).Follow(stage);
        Keep(pipeline.Target<Opportunity>(), next, stage);
    }

    /// <summary>The visit that has not ended, in the stage that the ledger knows; null for one that is enrolled.</summary>
    private Visit? OpenVisit =>
        _before is { VisitCount: > 0 and var count, StageEnteredOn: { } enteredOn, StageId: { } stage }
            ? new Visit(current.Id, count, _before.VisitStageId ?? stage, enteredOn)
            : null;

    private ExitKind Exit =>
        ProcessVersions.Get(pipeline, _before.VersionId!.Value).ProcessId == process.ProcessId
            ? ExitKind.Migrated
            : ExitKind.Switched;

    /// <summary>In the same stage nothing of the opportunity's own changes, and it stalls as if it had stayed.</summary>
    private void Keep(Opportunity target, Visit visit, Stage stage)
    {
        target.CurrentVisitId = visit.Id;
        target.VisitCount = visit.Sequence;
        target.VisitStageId = visit.StageId;
        target.StageEnteredOn = visit.EnteredOn;
        if (_before.StageId == stage.Id)
        {
            var since = _before.StageEnteredOn ?? visit.EnteredOn;
            target.StalledOn = StageEntry.StalledOn(process, stage, since, current.OnHoldUntil);
        }
        else
        {
            StageEntry.SetColumns(target, current, process, visit);
        }
    }

    /// <summary>One read, and one write for each request for a stage that the version does not have.</summary>
    private void ExpireRequests()
    {
        var query = new QueryExpression(GateOverride.Table)
        {
            ColumnSet = new ColumnSet(GateOverride.Columns.ToStage),
        };
        query.Criteria.AddCondition(GateOverride.Columns.Opportunity, ConditionOperator.Equal, current.Id);
        query.Criteria.AddCondition(
            GateOverride.Columns.Decision,
            ConditionOperator.In,
            (int)OverrideDecision.Pending,
            (int)OverrideDecision.Approved
        );
        var rows = pipeline.AsSystem.RetrieveMultiple(query).Entities;
        var lost = rows.Select(row => new GateOverride { Entity = row })
            .Where(request => request.ToStageId is { } stage && process.FindStage(stage) is null);
        foreach (var request in lost)
        {
            pipeline.OwnWrites.Update(
                new GateOverride
                {
                    Entity = new Entity(GateOverride.Table, request.Id),
                    Decision = OverrideDecision.Expired,
                }.Entity
            );
        }
    }
}
