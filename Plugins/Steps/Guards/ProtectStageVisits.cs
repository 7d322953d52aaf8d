using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using static Crm.SalesProcess.Tables.StageVisit;

namespace Crm.SalesProcess.Steps.Guards;

/// <summary>
/// Lets nobody but the solution itself write stage visits. They go when their opportunity is deleted. Who a row
/// belongs to is a matter of security, not of history, and may change.
/// </summary>
[Step(Message.Create, Table, PipelineStage.PreOperation, Rank = 100)]
[Step(
    Message.Update,
    Table,
    PipelineStage.PreOperation,
    Rank = 100,
    Filter = [
        Columns.Name,
        Columns.Opportunity,
        Columns.Version,
        Columns.Stage,
        Columns.Sequence,
        Columns.EnteredOn,
        Columns.ExitedOn,
        Columns.ExitKind,
        Columns.NextStage,
        Columns.Days,
        Columns.CreditedTo,
        Columns.ExitCreditedTo,
        Columns.BusinessUnit,
        Columns.AmountIn,
        Columns.AmountOut,
        Columns.Currency,
        Columns.Rate,
        Columns.StartedLate,
        Columns.Skipped,
        Columns.Gate,
        Columns.GateInputs,
        Columns.Override,
        Columns.Judged,
        Columns.Placeholders,
        Columns.Source,
        Columns.RowCurrency,
        Columns.State,
        Columns.StatusReason,
    ]
)]
[Step(Message.SetState, Table, PipelineStage.PreOperation, Rank = 100)]
[Step(Message.Delete, Table, PipelineStage.PreOperation, Rank = 100, PreImage = [Columns.Opportunity])]
public sealed class ProtectStageVisits : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline) =>
        WrittenByUs.RefuseOthersButCascade(
            pipeline,
            RefusalCode.VisitByHand,
            "Stage visits are written by the solution only. Move the opportunity instead; its visits follow.",
            () => pipeline.Before<StageVisit>().OpportunityId
        );
}
