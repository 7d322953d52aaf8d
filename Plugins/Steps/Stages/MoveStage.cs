using System;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Gates;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.Stages;

/// <summary>
/// Custom API bound to an opportunity: moves it to a stage when the gate is open, and else keeps the attempt and says
/// what is missing, without failing. So a client can move many in one batch and read a verdict for each.
/// </summary>
[CustomApi("csp_MoveStage")]
public sealed class MoveStage : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        var opportunity = GateQuestion.Read(pipeline);
        var stageId = pipeline.Input<EntityReference>("ToStage").Id;
        var reason = pipeline.OptionalInput<string>("BackReason");
        var moved = new Opportunity { Entity = Overlay.Of(opportunity.Entity, new Entity()) };
        moved.StageId = stageId;
        pipeline.RefuseIfAny(StageChange.Violations(opportunity, moved));
        if (stageId == opportunity.StageId)
        {
            pipeline.RefuseIfAny([StageRefusals.SameStage]);
        }
        var question = GateQuestion.OfMove(pipeline, opportunity, stageId, reason);
        if (question.Report.IsRefused)
        {
            GateLog.WriteAttempt(pipeline, opportunity, question.Report, GateChannel.Move);
        }
        else
        {
            AccessTo.RefuseStrangers(
                pipeline,
                opportunity.Id,
                "You cannot change this opportunity, so it stays where it is. Ask its owner to share it with you."
            );
            pipeline.AsUser.Update(Change(opportunity.Id, stageId, reason));
        }
        Answer(pipeline, question);
    }

    private static void Answer(PipelineContext pipeline, GateQuestion question)
    {
        var explanation = question.ExplainTo(pipeline);
        pipeline.Output("Moved", explanation.IsAllowed);
        pipeline.Output("Report", JsonText.Of(explanation));
    }

    private static Entity Change(Guid id, Guid stageId, string? reason)
    {
        var change = new Opportunity { Entity = new Entity(Opportunity.Table, id), StageId = stageId };
        if (reason is not null)
        {
            change.BackReason = reason;
        }
        return change.Entity;
    }
}
