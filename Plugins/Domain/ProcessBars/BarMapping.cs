using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Folding;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Domain.ProcessBars;

/// <summary>
/// Which stages of a process and of a business process flow correspond: by the id that the stage names, else by the
/// name. Several stages may share one of the flow.
/// </summary>
public sealed class BarMapping(ProcessDefinition process, IReadOnlyList<FlowStage> flow)
{
    /// <summary>The stages of the flow that correspond to stages of the process, in the order of the process.</summary>
    public IReadOnlyList<Guid> Order =>
        [.. process.Stages.Select(Find).OfType<FlowStage>().Select(stage => stage.Id).Distinct()];

    /// <summary>The stage of the flow that corresponds to a stage of the process; null when there is none.</summary>
    public FlowStage? Find(Stage stage) =>
        flow.FirstOrDefault(candidate => candidate.Id == stage.BpfStageId)
        ?? flow.FirstOrDefault(candidate => HasName(stage, candidate));

    /// <summary>
    /// The stage of the process that a stage of the flow means for an opportunity: where several share it, the present
    /// one, else the nearest ahead, else the nearest behind. Null when none corresponds.
    /// </summary>
    public Stage? Find(Guid flowStageId, Stage? present)
    {
        var meant = process.Stages.Where(stage => Find(stage)?.Id == flowStageId).ToArray();
        return meant.FirstOrDefault(stage => stage.Id == present?.Id)
            ?? meant.FirstOrDefault(stage => stage.Ordinal > (present?.Ordinal ?? 0))
            ?? meant.LastOrDefault();
    }

    private static bool HasName(Stage stage, FlowStage candidate) =>
        stage.BpfStageName.Trim().Length > 0
        && TextFold.Same(stage.BpfStageName.Trim(), candidate.Name.Trim());
}
