using System;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Stages;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.Gates;

/// <summary>
/// Custom API bound to an opportunity: says what is missing before a move, rule by rule, without making it. Keeps the
/// answer when it is said to be an attempt.
/// </summary>
[CustomApi("csp_EvaluateGate")]
public sealed class EvaluateGate : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        var opportunity = GateQuestion.Read(pipeline);
        if (opportunity.VersionId is null)
        {
            pipeline.RefuseIfAny([StageRefusals.NoProcess]);
        }
        var question = Ask(pipeline, opportunity);
        if (pipeline.OptionalInput<bool>("Attempt"))
        {
            GateLog.WriteAttempt(pipeline, opportunity, question.Report, GateChannel.Check);
        }
        var explanation = question.ExplainTo(pipeline);
        pipeline.Output("Allowed", explanation.IsAllowed);
        pipeline.Output("Report", JsonText.Of(explanation));
    }

    private static GateQuestion Ask(PipelineContext pipeline, Opportunity opportunity)
    {
        var outcome = pipeline.OptionalInput<string>("Outcome") ?? "";
        if (outcome.Length > 0)
        {
            return GateQuestion.OfClose(pipeline, opportunity, OutcomeOf(pipeline, outcome));
        }
        var stage = pipeline.OptionalInput<EntityReference>("ToStage")?.Id;
        if (stage == opportunity.StageId)
        {
            pipeline.RefuseIfAny([StageRefusals.SameStage]);
        }
        return GateQuestion.OfMove(pipeline, opportunity, stage, backReason: null);
    }

    private static OpportunityState OutcomeOf(PipelineContext pipeline, string text) =>
        Enum.TryParse<OpportunityState>(text, out var outcome) && outcome != OpportunityState.Open
            ? outcome
            : throw pipeline.Refusing(
                RefusalCode.StageOfAnotherProcess,
                "The outcome is Won or Lost, not '{0}'.",
                text
            );
}
