using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using static Crm.SalesProcess.Tables.OpportunityChange;

namespace Crm.SalesProcess.Steps.Guards;

/// <summary>
/// Lets nobody but the solution itself write opportunity changes. They go when their opportunity is deleted. Who a
/// row belongs to is a matter of security, not of history, and may change.
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
        Columns.Sequence,
        Columns.Kind,
        Columns.ChangedOn,
        Columns.FromDate,
        Columns.ToDate,
        Columns.FromAmount,
        Columns.ToAmount,
        Columns.FromOwner,
        Columns.ToOwner,
        Columns.FromOutcome,
        Columns.ToOutcome,
        Columns.CrossesMonth,
        Columns.CrossesQuarter,
        Columns.CreditedTo,
        Columns.BusinessUnit,
        Columns.Currency,
        Columns.Rate,
        Columns.Source,
        Columns.RowCurrency,
        Columns.State,
        Columns.StatusReason,
    ]
)]
[Step(Message.SetState, Table, PipelineStage.PreOperation, Rank = 100)]
[Step(Message.Delete, Table, PipelineStage.PreOperation, Rank = 100, PreImage = [Columns.Opportunity])]
public sealed class ProtectOpportunityChanges : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline) =>
        WrittenByUs.RefuseOthersButCascade(
            pipeline,
            RefusalCode.ChangeByHand,
            "Opportunity changes are written by the solution only. Change the opportunity instead; they follow.",
            () => pipeline.Before<OpportunityChange>().OpportunityId
        );
}
