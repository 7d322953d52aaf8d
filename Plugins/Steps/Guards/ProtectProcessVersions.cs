using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Pipeline;
using static Crm.SalesProcess.Tables.ProcessVersion;

namespace Crm.SalesProcess.Steps.Guards;

/// <summary>Lets nobody but the solution itself create, change or delete a process version.</summary>
[Step(Message.Create, Table, PipelineStage.PreOperation, Rank = 100)]
[Step(
    Message.Update,
    Table,
    PipelineStage.PreOperation,
    Rank = 100,
    Filter = [
        Columns.Name,
        Columns.Process,
        Columns.Number,
        Columns.Definition,
        Columns.Hash,
        Columns.PublishedOn,
        Columns.PublishedBy,
        Columns.Notes,
        Columns.State,
        Columns.StatusReason,
    ]
)]
[Step(Message.SetState, Table, PipelineStage.PreOperation, Rank = 100)]
[Step(Message.Delete, Table, PipelineStage.PreOperation, Rank = 100)]
public sealed class ProtectProcessVersions : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline) =>
        WrittenByUs.RefuseOthers(
            pipeline,
            RefusalCode.VersionByHand,
            "A process version is made by publishing and never changes. Change the process and publish it again."
        );
}
