using Crm.SalesProcess.Pipeline;
using static Crm.SalesProcess.Tables.Opportunity;

namespace Crm.SalesProcess.Steps.Stages;

/// <summary>Moves the day from which an opportunity is stalled when somebody puts it on hold or takes it off.</summary>
[Step(
    Message.Update,
    Table,
    PipelineStage.PreOperation,
    Rank = 150,
    Filter = [Columns.OnHoldUntil],
    PreImage = [Columns.OnHoldUntil, Columns.Version, Columns.Stage, Columns.StageEnteredOn]
)]
public sealed class RespectOnHold : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        var current = pipeline.Current<Tables.Opportunity>();
        if (
            !pipeline.ChangesColumn(Columns.OnHoldUntil)
            || pipeline.ChangesColumn(Columns.Stage)
            || current is not { VersionId: { } version, StageId: { } stageId, StageEnteredOn: { } enteredOn }
        )
        {
            return;
        }
        var process = ProcessVersions.Get(pipeline, version);
        if (process.FindStage(stageId) is { } stage)
        {
            pipeline.Target<Tables.Opportunity>().StalledOn = StageEntry.StalledOn(
                process,
                stage,
                enteredOn,
                current.OnHoldUntil
            );
        }
    }
}
