using System;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Steps.Stages;

/// <summary>
/// Pins a new opportunity to the current version of the first process that is meant for it, in its first stage or in
/// the stage that the caller gives when the gates passed over are open. Without such a process it does nothing.
/// </summary>
[Step(Message.Create, Opportunity.Table, PipelineStage.PreOperation, Rank = 100)]
public sealed class ChooseSalesProcess : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        var opportunity = pipeline.Target<Opportunity>();
        if (pipeline.OwnWrites.IsLoading(opportunity.Id))
        {
            return;
        }
        if (PublishedProcesses.ChooseFor(pipeline, opportunity) is not { } chosen)
        {
            pipeline.RefuseIfAny(StageChoice.ViolationsWithoutProcess(opportunity));
            return;
        }
        pipeline.RefuseIfAny(StageChoice.Violations(opportunity, chosen));
        var stage = StageChoice.StageOf(opportunity, chosen.Process);
        var report = Gate.Evaluate(
            chosen.Process,
            StageMove.Start(stage),
            RuleValues.OfNew(chosen.Process, opportunity),
            chosen.Process.At(pipeline.Now)
        );
        pipeline.RefuseIfAny(report.Violations);

        opportunity.VisitCount = 1;
        opportunity.StageEnteredOn = pipeline.Now;
        new StageChoice(chosen.VersionId, stage.Id, report.Outcome).Keep(pipeline);
    }
}
