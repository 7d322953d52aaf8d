using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using static Crm.SalesProcess.Tables.SalesSnapshot;

namespace Crm.SalesProcess.Steps.Guards;

/// <summary>
/// Keeps pipeline snapshots frozen: only the solution itself writes them, and they go when their opportunity is deleted.
/// Who a row belongs to is a matter of security, not of history, and may change.
/// </summary>
[Step(Message.Create, Table, PipelineStage.PreOperation, Rank = 100)]
[Step(
    Message.Update,
    Table,
    PipelineStage.PreOperation,
    Rank = 100,
    Filter = [
        Columns.Name,
        Columns.TakenAt,
        Columns.Opportunity,
        Columns.Process,
        Columns.Stage,
        Columns.Amount,
        Columns.CloseDate,
        Columns.Probability,
        Columns.ForecastCategory,
        Columns.CreditedTo,
        Columns.BusinessUnit,
        Columns.RowCurrency,
        Columns.State,
        Columns.StatusReason,
    ]
)]
[Step(Message.SetState, Table, PipelineStage.PreOperation, Rank = 100)]
[Step(Message.Delete, Table, PipelineStage.PreOperation, Rank = 100, PreImage = [Columns.Opportunity])]
public sealed class ProtectSnapshots : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline) =>
        WrittenByUs.RefuseOthersButCascade(
            pipeline,
            RefusalCode.SnapshotByHand,
            "A pipeline snapshot is frozen: forecasts are judged by it. Change the opportunity instead.",
            () => pipeline.Before<SalesSnapshot>().OpportunityId
        );
}
