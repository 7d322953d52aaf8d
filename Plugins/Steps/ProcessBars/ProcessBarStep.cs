using System;
using System.Linq;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.ProcessBars;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.ProcessBars;

/// <summary>
/// Keeps the process bar that the form shows where the opportunity is. Nothing happens when the bar itself was moved,
/// or where the process does not want it.
/// </summary>
/// <param name="pipeline">The operation on the opportunity.</param>
/// <param name="process">The version it is pinned to.</param>
/// <param name="opportunityId">The opportunity.</param>
internal sealed class ProcessBarStep(PipelineContext pipeline, ProcessDefinition process, Guid opportunityId)
{
    /// <summary>Moves the bar after the opportunity: one read and one write.</summary>
    internal void Follow(Stage stage)
    {
        if (Latest(isActive: true) is { } bar && Mapping(bar) is { } mapping)
        {
            var change = ChangeOf(bar);
            if (Take(change, bar, mapping, stage))
            {
                pipeline.OwnWrites.Update(change.Entity);
            }
        }
    }

    /// <summary>
    /// Finishes the bar when the opportunity is won in the last stage of both; else aborts it, because Dataverse finishes
    /// a flow in its last stage only.
    /// </summary>
    internal void Close(Stage stage, bool isWon)
    {
        if (Latest(isActive: true) is not { } bar)
        {
            return;
        }
        var isLast =
            stage.Ordinal == process.Stages.Count
            && Mapping(bar)?.Find(stage) is { } last
            && last.Id == bar.ActiveStageId;
        var change = ChangeOf(bar);
        change.Status = isWon && isLast ? BarStatus.Finished : BarStatus.Aborted;
        pipeline.OwnWrites.Update(change.Entity);
    }

    /// <summary>Takes the bar up again that was closed last, where the opportunity is.</summary>
    internal void Reopen(Stage stage)
    {
        if (Latest(isActive: true) is not null || Latest(isActive: false) is not { } bar)
        {
            return;
        }
        var change = ChangeOf(bar);
        change.Status = BarStatus.Active;
        if (Mapping(bar) is { } mapping)
        {
            Take(change, bar, mapping, stage);
        }
        pipeline.OwnWrites.Update(change.Entity);
    }

    /// <summary>Sets a bar to the stage of its flow that corresponds to a stage; false when it need not, or cannot.</summary>
    /// <param name="change">What will be written to the bar.</param>
    /// <param name="bar">The bar as it would be otherwise.</param>
    /// <param name="mapping">Which stages correspond.</param>
    /// <param name="stage">Where the opportunity is.</param>
    internal static bool Take(ProcessBar change, ProcessBar bar, BarMapping mapping, Stage stage)
    {
        if (mapping.Find(stage) is not { } flowStage || flowStage.Id == bar.ActiveStageId)
        {
            return false;
        }
        change.ActiveStageId = flowStage.Id;
        change.TraversedPath = BarPath.To(bar.TraversedPath, mapping.Order, flowStage.Id);
        return true;
    }

    /// <summary>Whether the opportunity moves because its bar was moved.</summary>
    private bool IsEcho =>
        pipeline.ActingOn is { } table && BarTable.Of(process).Any(entry => entry.Name == table);

    private ProcessBar? Latest(bool isActive) =>
        process.BpfSync && !IsEcho
            ? OpportunityBars
                .Of(pipeline, process, opportunityId)
                .FirstOrDefault(bar => bar.IsActive == isActive)
            : null;

    private BarMapping? Mapping(ProcessBar bar) =>
        bar.ActiveStageId is { } stage ? new BarMapping(process, FlowStages.Around(pipeline, stage)) : null;

    private static ProcessBar ChangeOf(ProcessBar bar) =>
        new() { Entity = new Entity(bar.Entity.LogicalName, bar.Id) };
}
