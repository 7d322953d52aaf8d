using System;
using System.Linq;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Gates;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Stages;

/// <summary>An opportunity that is to be moved to another stage, and what the gate says.</summary>
/// <param name="Before">The opportunity as it was.</param>
/// <param name="Current">The opportunity as it will be.</param>
/// <param name="Values">The same, as rules see it.</param>
/// <param name="Report">What the gate says.</param>
internal sealed record StageAttempt(
    Opportunity Before,
    Opportunity Current,
    EntityValues Values,
    GateReport Report
)
{
    /// <summary>The version it is pinned to.</summary>
    internal ProcessDefinition Process => Report.Process;

    /// <summary>The visit that has not ended, in the stage that the ledger knows; null before the first.</summary>
    internal Visit? OpenVisit =>
        Before is { VisitCount: > 0 and var count, StageEnteredOn: { } enteredOn, StageId: { } stage }
            ? new Visit(Current.Id, count, Before.VisitStageId ?? stage, enteredOn)
            : null;

    /// <summary>Asks the gate; null when that stage is not one of the version.</summary>
    /// <param name="pipeline">Where to read.</param>
    /// <param name="before">The opportunity as it was.</param>
    /// <param name="current">The opportunity as it will be, pinned and in a stage.</param>
    internal static StageAttempt? Of(PipelineContext pipeline, Opportunity before, Opportunity current)
    {
        var process = ProcessVersions.Get(pipeline, current.VersionId!.Value);
        if (process.FindStage(current.StageId!.Value) is not { } to)
        {
            return null;
        }
        var from = before.StageId is { } stage ? process.FindStage(stage) : null;
        var move = from is null ? StageMove.Start(to) : StageMove.Between(from, to);
        var values = RuleValues.Of(pipeline, process, current);
        var attempt = new Attempt(move, values, process.At(pipeline.Now))
        {
            BackReason = current.BackReason,
            VisitEnteredOn = before.StageEnteredOn,
            CameFromStageId =
                move.Kind == MoveKind.Back && process.Grace > TimeSpan.Zero
                    ? CameFrom(pipeline, current.Id, before.VisitCount)
                    : null,
        };
        var report = Gate.Evaluate(process, attempt, new StoredFacts(pipeline, current.Id, move));
        return new StageAttempt(before, current, values, report);
    }

    /// <summary>The stage of the visit before the present one. One read, none before the second visit.</summary>
    private static Guid? CameFrom(PipelineContext pipeline, Guid opportunityId, int visits)
    {
        if (visits < 2)
        {
            return null;
        }
        var query = new QueryExpression(StageVisit.Table)
        {
            ColumnSet = new ColumnSet(StageVisit.Columns.Stage),
            TopCount = 1,
        };
        query.Criteria.AddCondition(
            StageVisit.Columns.Id,
            ConditionOperator.Equal,
            DeterministicId.Of(opportunityId, visits - 1)
        );
        var found = pipeline.AsSystem.RetrieveMultiple(query).Entities.FirstOrDefault();
        return found is null ? null : new StageVisit { Entity = found }.StageId;
    }
}
