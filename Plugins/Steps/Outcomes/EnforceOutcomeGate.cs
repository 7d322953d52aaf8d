using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Stages;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Steps.Outcomes;

/// <summary>Keeps an opportunity from being won or lost until the gates on the way are open, on every path.</summary>
[Step(
    Message.Update,
    Opportunity.Table,
    PipelineStage.PreOperation,
    Rank = 200,
    Filter = [Opportunity.Columns.State, Opportunity.Columns.StatusReason],
    UsualColumns = true
)]
[Step(Message.SetState, Opportunity.Table, PipelineStage.PreOperation, Rank = 200, UsualColumns = true)]
[Step(Message.Create, OpportunityClose.Table, PipelineStage.PreOperation, Rank = 200)]
public sealed class EnforceOutcomeGate : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        var closing = Closing.Of(pipeline);
        var isOutcome = closing.State is OpportunityState.Won or OpportunityState.Lost;
        if (!isOutcome || pipeline.OwnWrites.IsLoading(closing.OpportunityId))
        {
            return;
        }
        var gate = OutcomeGate.For(pipeline, closing);
        if (gate is { IsOpenRow: true } && !IsJudged(pipeline, gate))
        {
            gate.Enforce(closing.State!.Value);
        }
        if (gate is { IsOpenRow: false } && IsOverturned(pipeline, gate, closing))
        {
            pipeline.RefuseIfAny([StageRefusals.KeepsOutcome]);
        }
        OutcomeGate.MarkJudged(pipeline);
    }

    /// <summary>Whether what was won would be lost, or the other way round, past the rules of either.</summary>
    private static bool IsOverturned(PipelineContext pipeline, OutcomeGate gate, Closing closing) =>
        gate.Row.State != closing.State && (closing.IsCertain || pipeline.Table == Opportunity.Table);

    /// <summary>
    /// Whether the closing activity of the Win or Lose that this belongs to has been judged before: then the last visit
    /// is over already, and what opened the gate is used up.
    /// </summary>
    private static bool IsJudged(PipelineContext pipeline, OutcomeGate gate) =>
        pipeline.Table == Opportunity.Table
        && pipeline.Ancestors().Any(parent => parent.MessageName is Message.Win or Message.Lose)
        && LastVisit.Of(pipeline, gate.Row) is { IsOver: true };
}
