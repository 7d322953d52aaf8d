using System;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Gates;
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
        var report = LateStart.Ask(pipeline, chosen.Process, stage, opportunity);
        GateRefusal.IfShut(pipeline, report);

        opportunity.VisitCount = 1;
        opportunity.StageEnteredOn = pipeline.Now;
        var visit = Visit.First(Guid.Empty, stage.Id, pipeline.Now);
        StageEntry.SetColumns(opportunity, opportunity, chosen.Process, visit);
        new StageChoice(chosen.VersionId, stage.Id, report.Outcome, report.Result is not null).Keep(pipeline);
    }
}
