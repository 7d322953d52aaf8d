using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Gates;
using Crm.SalesProcess.Steps.Ledger;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.Stages;

/// <summary>Puts a new opportunity into its process and opens its first stage visit.</summary>
[Step(
    Message.Create,
    Opportunity.Table,
    PipelineStage.PostOperation,
    Rank = 100,
    PostImage = [
        Opportunity.Columns.Owner,
        Opportunity.Columns.EstimatedValue,
        Opportunity.Columns.Currency,
        Opportunity.Columns.ExchangeRate,
        Opportunity.Columns.StageEnteredOn,
    ]
)]
public sealed class OpenFirstVisit : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        if (StageChoice.Of(pipeline) is not { } choice)
        {
            return;
        }
        var process = ProcessVersions.Get(pipeline, choice.VersionId);
        var row = new Opportunity
        {
            Entity = Overlay.Of(pipeline.Target<Opportunity>().Entity, pipeline.After<Opportunity>().Entity),
        };
        row.VersionId = choice.VersionId;
        var visit = Visit.First(pipeline.RowId, choice.StageId, row.StageEnteredOn ?? pipeline.Now);
        var skipped = process.FindStage(choice.StageId)!.Ordinal - 1;
        new VisitLedger(pipeline, process, row).Open(
            visit,
            new VisitEntry(choice.Outcome, skipped, StartedLate: skipped > 0),
            RuleValues.OfNew(process, row)
        );

        if (choice.IsLogged)
        {
            var report = LateStart.Ask(pipeline, process, process.FindStage(choice.StageId)!, row);
            row.CurrentVisitId = visit.Id;
            row.Entity.Id = pipeline.RowId;
            GateLog.Write(pipeline, row, report, GateChannels.OfSave(pipeline));
        }
        StageTasks.Create(pipeline, process, visit, row.Owner);
        pipeline.OwnWrites.Update(
            new Opportunity
            {
                Entity = new Entity(Opportunity.Table, pipeline.RowId),
                VersionId = choice.VersionId,
                StageId = choice.StageId,
                CurrentVisitId = visit.Id,
                VisitStageId = choice.StageId,
            }.Entity
        );
    }
}
