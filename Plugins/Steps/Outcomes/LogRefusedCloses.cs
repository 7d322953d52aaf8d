using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Gates;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Steps.Outcomes;

/// <summary>
/// Keeps a row of a close that will be refused, and refuses it at once. Only outside a transaction, where the row stays;
/// decides nothing: what it lets through is judged again. Win and Lose reach it where an administrator has registered it
/// for them, because the ids of these messages are not public.
/// </summary>
[Step(
    Message.Update,
    Opportunity.Table,
    PipelineStage.PreValidation,
    Rank = 200,
    Filter = [Opportunity.Columns.State, Opportunity.Columns.StatusReason],
    UsualColumns = true
)]
[Step(Message.SetState, Opportunity.Table, PipelineStage.PreValidation, Rank = 200, UsualColumns = true)]
[Step(Message.Win, Opportunity.Table, PipelineStage.PreValidation, Rank = 200, OnRequest = true)]
[Step(Message.Lose, Opportunity.Table, PipelineStage.PreValidation, Rank = 200, OnRequest = true)]
public sealed class LogRefusedCloses : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        var closing = Closing.Of(pipeline);
        if (
            pipeline.IsInTransaction
            || closing.State is not (OpportunityState.Won or OpportunityState.Lost)
            || OutcomeGate.For(pipeline, closing) is not { IsOpenRow: true, Stage: { } stage } gate
        )
        {
            return;
        }
        var report = gate.Ask(closing.State.Value, stage);
        if (report.IsRefused && CallerSight.Covers(pipeline, closing.OpportunityId))
        {
            GateLog.WriteAttempt(pipeline, gate.Row, report, GateChannel.Close);
            GateRefusal.IfShut(pipeline, report);
        }
    }
}
