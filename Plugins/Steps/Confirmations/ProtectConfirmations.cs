using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Pipeline;
using static Crm.SalesProcess.Tables.Confirmation;

namespace Crm.SalesProcess.Steps.Confirmations;

/// <summary>Lets nobody change what was confirmed. A confirmation that was wrong is deleted.</summary>
[Step(
    Message.Update,
    Table,
    PipelineStage.PreOperation,
    Rank = 100,
    Filter = [
        Columns.Name,
        Columns.Opportunity,
        Columns.Rule,
        Columns.Visit,
        Columns.Note,
        Columns.EvidenceUrl,
        Columns.ConfirmedBy,
        Columns.ConfirmedOn,
    ]
)]
public sealed class ProtectConfirmations : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline) =>
        throw pipeline.Refusing(
            RefusalCode.ConfirmationChanged,
            "A confirmation stays as it was given. Confirm again, or ask an administrator to delete this one."
        );
}
