using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Pipeline;
using static Crm.SalesProcess.Tables.SalesProcess;

namespace Crm.SalesProcess.Steps.Guards;

/// <summary>Lets only publishing choose the version that new opportunities get.</summary>
[Step(Message.Create, Table, PipelineStage.PreOperation, Rank = 100)]
[Step(
    Message.Update,
    Table,
    PipelineStage.PreOperation,
    Rank = 100,
    Filter = [Columns.CurrentVersion],
    PreImage = [Columns.CurrentVersion]
)]
public sealed class ProtectCurrentVersion : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        if (pipeline.ChangesColumn(Columns.CurrentVersion))
        {
            WrittenByUs.RefuseOthers(
                pipeline,
                RefusalCode.VersionByHand,
                "The current version of a process is set by publishing. Leave it as it is and publish the process."
            );
        }
    }
}
