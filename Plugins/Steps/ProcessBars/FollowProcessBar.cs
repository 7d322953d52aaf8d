using System;
using Crm.SalesProcess.Domain.ProcessBars;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using static Crm.SalesProcess.Tables.ProcessBar;

namespace Crm.SalesProcess.Steps.ProcessBars;

/// <summary>
/// Moves the opportunity when somebody moves its process bar, in the same transaction, so that the gate holds. A bar
/// that begins or is taken up again never takes the opportunity back: it is set to where the opportunity is.
/// </summary>
[Step(Message.Create, Table, PipelineStage.PreOperation, Rank = 100)]
[Step(Message.Create, LeadTable, PipelineStage.PreOperation, Rank = 100)]
[Step(
    Message.Update,
    Table,
    PipelineStage.PreOperation,
    Rank = 100,
    Filter = [Columns.ActiveStage, Columns.Opportunity, Columns.State, Columns.StatusReason],
    PreImage = [Columns.ActiveStage, Columns.Opportunity, Columns.TraversedPath, Columns.State]
)]
[Step(
    Message.Update,
    LeadTable,
    PipelineStage.PreOperation,
    Rank = 100,
    Filter = [Columns.ActiveStage, Columns.Opportunity, Columns.State, Columns.StatusReason],
    PreImage = [Columns.ActiveStage, Columns.Opportunity, Columns.TraversedPath, Columns.State]
)]
public sealed class FollowProcessBar : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        var bar = pipeline.Current<ProcessBar>();
        if (pipeline.OwnWrites.IsThisOne || !bar.IsActive || bar.ActiveStageId is not { } flowStage)
        {
            return;
        }
        var followed = FollowedOpportunity.Of(pipeline, OpportunityOf(bar));
        if (followed is not { Process: { BpfSync: true } process })
        {
            return;
        }
        var mapping = new BarMapping(process, FlowStages.Around(pipeline, flowStage));
        var meant = mapping.Find(flowStage, followed.Stage);
        if (meant is null || meant.Id == followed.Stage?.Id)
        {
            return;
        }
        if (followed.Stage is { } present && meant.Ordinal < present.Ordinal && Begins(pipeline))
        {
            ProcessBarStep.Take(pipeline.Target<ProcessBar>(), bar, mapping, present);
            return;
        }
        followed.Move(pipeline, meant);
    }

    /// <summary>The standard flows and those that somebody designed name their lookup differently.</summary>
    private static Guid? OpportunityOf(ProcessBar bar) =>
        bar.OpportunityId ?? bar.Entity.GetAttributeValue<EntityReference>(BarTable.CustomOpportunity)?.Id;

    private static bool Begins(PipelineContext pipeline) =>
        pipeline.Message == Message.Create
        || pipeline.ChangesColumn(Columns.State)
        || pipeline.ChangesColumn(Columns.Opportunity)
        || pipeline.ChangesColumn(BarTable.CustomOpportunity);
}
