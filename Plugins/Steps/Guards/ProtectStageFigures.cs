using System;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Pipeline;
using static Crm.SalesProcess.Tables.Opportunity;

namespace Crm.SalesProcess.Steps.Guards;

/// <summary>
/// Lets only the solution itself write which visit of an opportunity is the current one, how many there were and when
/// the last began.
/// </summary>
[Step(Message.Create, Table, PipelineStage.PreOperation, Rank = 50)]
[Step(
    Message.Update,
    Table,
    PipelineStage.PreOperation,
    Rank = 50,
    Filter = [Columns.CurrentVisit, Columns.VisitCount, Columns.StageEnteredOn],
    PreImage = [Columns.CurrentVisit, Columns.VisitCount, Columns.StageEnteredOn]
)]
public sealed class ProtectStageFigures : Plugin
{
    private static readonly string[] Kept =
    [
        Columns.CurrentVisit,
        Columns.VisitCount,
        Columns.StageEnteredOn,
    ];

    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        if (Array.Exists(Kept, pipeline.ChangesColumn) && !pipeline.OwnWrites.IsThisOne)
        {
            throw Refusal.Because(
                RefusalCode.KeptColumn,
                "Current visit, visit count and stage entered on are kept by the solution. Leave them as they are."
            );
        }
    }
}
