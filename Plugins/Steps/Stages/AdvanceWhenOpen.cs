using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Gates;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Stages;

/// <summary>
/// Moves an opportunity on by itself, one stage, when what was just saved opens the gate and its stage says so. A move that
/// would need an override, an exemption or the gate switch, or pass over a warning, is left to people. Saves of opportunities
/// reach it where an administrator has registered it for the columns that the rules name, so that nobody else pays for it.
/// </summary>
[Step(Message.Create, Confirmation.Table, PipelineStage.PostOperation, Rank = 200)]
[Step(
    Message.Update,
    GateOverride.Table,
    PipelineStage.PostOperation,
    Rank = 200,
    Filter = [GateOverride.Columns.Decision],
    PostImage = [GateOverride.Columns.Opportunity, GateOverride.Columns.Decision]
)]
public sealed class AdvanceWhenOpen : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        if (pipeline.ActingOn is not null || pipeline.OwnWrites.IsThisOne || IsMoved(pipeline))
        {
            return;
        }
        if (
            Saved(pipeline) is { State: OpportunityState.Open, VersionId: { } version } opportunity
            && !pipeline.OwnWrites.IsLoading(opportunity.Id)
            && IsAutomatic(ProcessVersions.Get(pipeline, version), opportunity)
        )
        {
            Advance(pipeline, opportunity);
        }
    }

    /// <summary>What the caller moves, the caller has put where it should be.</summary>
    private static bool IsMoved(PipelineContext pipeline) =>
        pipeline.Table == Opportunity.Table && pipeline.Target<Opportunity>().Has(Opportunity.Columns.Stage);

    private static Opportunity? Saved(PipelineContext pipeline)
    {
        if (pipeline.Table == Opportunity.Table)
        {
            return pipeline.After<Opportunity>();
        }
        var id =
            pipeline.Table == Confirmation.Table
                ? pipeline.Target<Confirmation>().OpportunityId
                : pipeline.After<GateOverride>().OpportunityId;
        return id is null
            ? null
            : new Opportunity
            {
                Entity = pipeline.AsSystem.Retrieve(
                    Opportunity.Table,
                    id.Value,
                    new ColumnSet([.. OpportunityColumns.Usual])
                ),
            };
    }

    private static bool IsAutomatic(ProcessDefinition process, Opportunity opportunity) =>
        opportunity.StageId is { } id
        && process.FindStage(id) is { AutoAdvance: true } stage
        && stage.Ordinal < process.Stages.Count;

    private static void Advance(PipelineContext pipeline, Opportunity opportunity)
    {
        opportunity.Entity.Id = opportunity.Id == default ? pipeline.RowId : opportunity.Id;
        var report = GateQuestion.OfMove(pipeline, opportunity, toStageId: null, backReason: null).Report;
        if (!report.IsRefused && report.Result is null or EvaluationResult.Observed)
        {
            var move = new Opportunity
            {
                Entity = new Entity(Opportunity.Table, opportunity.Id),
                StageId = report.Move.To!.Id,
            };
            pipeline.ForActor(() => pipeline.AsSystem.Update(move.Entity));
        }
    }
}
