using System;
using System.Linq;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Pipeline;
using static Crm.SalesProcess.Tables.Opportunity;

namespace Crm.SalesProcess.Steps.Guards;

/// <summary>
/// Lets only the solution itself write which visit of an opportunity is the current one, in which stage, how many there
/// were, when the last began, from when it is stalled and which history was loaded.
/// </summary>
[Step(Message.Create, Table, PipelineStage.PreOperation, Rank = 50)]
[Step(
    Message.Update,
    Table,
    PipelineStage.PreOperation,
    Rank = 50,
    Filter = [
        Columns.CurrentVisit,
        Columns.VisitStage,
        Columns.VisitCount,
        Columns.StageEnteredOn,
        Columns.StalledOn,
        Columns.HistoryHash,
    ],
    PreImage = [
        Columns.CurrentVisit,
        Columns.VisitStage,
        Columns.VisitCount,
        Columns.StageEnteredOn,
        Columns.StalledOn,
        Columns.HistoryHash,
    ]
)]
public sealed class ProtectStageFigures : Plugin
{
    private static readonly string[] Kept =
    [
        .. StepAttribute.Of(typeof(ProtectStageFigures)).SelectMany(step => step.Filter),
    ];

    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        if (Array.Exists(Kept, pipeline.ChangesColumn))
        {
            WrittenByUs.RefuseOthers(
                pipeline,
                RefusalCode.KeptColumn,
                "Current visit and its stage, visit count, stage entered on, stalled on and history hash are kept by the "
                    + "solution. Leave them as they are."
            );
        }
    }
}
