using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Pipeline;
using static Crm.SalesProcess.Tables.Opportunity;

namespace Crm.SalesProcess.Steps.Guards;

/// <summary>
/// Lets only the solution itself write how many visits there were and when the last began. The current visit needs
/// no guard: its id follows from these.
/// </summary>
[Step(
    Message.Update,
    Table,
    PipelineStage.PreOperation,
    Rank = 50,
    Filter = [Columns.VisitCount, Columns.StageEnteredOn],
    PreImage = [Columns.VisitCount, Columns.StageEnteredOn]
)]
public sealed class ProtectStageFigures : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        var changes =
            pipeline.ChangesColumn(Columns.VisitCount) || pipeline.ChangesColumn(Columns.StageEnteredOn);
        if (changes && !pipeline.OwnWrites.IsThisOne)
        {
            throw Refusal.Because(
                RefusalCode.KeptColumn,
                "Visit count and stage entered on are kept by the solution. Leave them as they are."
            );
        }
    }
}
