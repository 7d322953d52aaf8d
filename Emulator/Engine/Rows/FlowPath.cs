using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>
/// The rules of a flow instance's path: it begins with the flow's first stage, leaves none out, and ends with the
/// active one.
/// </summary>
/// <param name="process">Id of the flow.</param>
/// <param name="stages">The flow's stages in order; in any order when <paramref name="isOrdered"/> is false.</param>
internal sealed class FlowPath(Guid process, IReadOnlyList<Guid> stages, bool isOrdered)
{
    public Guid First => stages[0];

    public Guid Last => stages[^1];

    public bool IsOrdered => isOrdered;

    /// <summary>Faults unless the stage belongs to the flow.</summary>
    public void EnsureKnown(Guid stage)
    {
        if (!stages.Contains(stage))
        {
            throw Fault.Of(
                ErrorCode.StageIdIsNotPresentInBusinessProcess,
                $"Validation error: Stage ID '{stage}' is not present in Business Process. Please contact your system administrator."
            );
        }
    }

    /// <summary>Faults with the first rule that the path breaks.</summary>
    /// <param name="path">Ids with commas.</param>
    public void EnsureValid(string path, Guid active)
    {
        var ids = path.Split(',', StringSplitOptions.TrimEntries).Select(Read).ToList();
        ids.ForEach(EnsureKnown);
        if (isOrdered && ids[0] != First)
        {
            throw Fault.Of(
                ErrorCode.FirstStageIdInTraversedPathDoesNotMatchFirstStageIdInBusinessProcess,
                $"First Stage ID in traversed path '{ids[0]}' does not match first Stage ID in Business Process '{process}'. Please contact your system administrator."
            );
        }

        if (ids[^1] != active)
        {
            throw Fault.Of(
                ErrorCode.ActiveStageIdDoesNotMatchLastStageInTraversedPath,
                $"Active Stage ID '{active}' does not match last Stage ID in Traversed Path '{path}'. Please contact your system administrator."
            );
        }

        if (isOrdered && !ids.SequenceEqual(stages.Take(ids.Count)))
        {
            throw Fault.Of(
                ErrorCode.InvalidTraversedPath,
                $"Invalid traversed path. '{path}' leaves stages out or repeats them."
            );
        }
    }

    /// <summary>Faults unless the two stages are neighbours.</summary>
    public void EnsureNeighbours(Guid from, Guid to)
    {
        var order = stages.ToList();
        if (isOrdered && Math.Abs(order.IndexOf(from) - order.IndexOf(to)) > 1)
        {
            throw Fault.Of(
                ErrorCode.InvalidStageTransition,
                $"Invalid stage transition. Transition to stage {to} is not in the process active path."
            );
        }
    }

    private static Guid Read(string text) =>
        Guid.TryParse(text, out var id)
            ? id
            : throw Fault.Of(ErrorCode.InvalidTraversedPath, $"Invalid traversed path. '{text}' is no id.");
}
