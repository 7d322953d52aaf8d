using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Pipeline;
using static Crm.SalesProcess.Tables.GateEvaluation;

namespace Crm.SalesProcess.Steps.Guards;

/// <summary>Lets nobody but the solution itself write gate evaluations. Old ones may be deleted.</summary>
[Step(Message.Create, Table, PipelineStage.PreOperation, Rank = 100)]
[Step(
    Message.Update,
    Table,
    PipelineStage.PreOperation,
    Rank = 100,
    Filter = [
        Columns.Name,
        Columns.Opportunity,
        Columns.Visit,
        Columns.Version,
        Columns.FromStage,
        Columns.ToStage,
        Columns.Result,
        Columns.Unmet,
        Columns.EvaluatedOn,
        Columns.Channel,
        Columns.AskedBy,
        Columns.State,
        Columns.StatusReason,
        Columns.Forward,
    ]
)]
[Step(Message.SetState, Table, PipelineStage.PreOperation, Rank = 100)]
public sealed class ProtectGateEvaluations : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline) =>
        WrittenByUs.RefuseOthers(
            pipeline,
            RefusalCode.EvaluationByHand,
            "Gate evaluations are written by the solution only. Ask the gate instead; what it says is kept."
        );
}
