using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.ProcessBars;

/// <summary>The stages of a flow that an instance went through. Dataverse wants it to end with the active stage.</summary>
public static class BarPath
{
    /// <summary>The path after a move: cut off behind a stage that is on it, else prolonged without gaps.</summary>
    /// <param name="path">The path so far.</param>
    /// <param name="order">The stages of the flow in the order of the sales process.</param>
    /// <param name="stage">The stage that becomes active; one of <paramref name="order"/>.</param>
    public static IReadOnlyList<Guid> To(IReadOnlyList<Guid> path, IReadOnlyList<Guid> order, Guid stage)
    {
        var stages = path.ToList();
        var found = stages.IndexOf(stage);
        if (found >= 0)
        {
            return [.. stages.Take(found + 1)];
        }
        var places = order.ToList();
        var last = stages.Select(entry => places.IndexOf(entry)).DefaultIfEmpty(-1).Max();
        var end = places.IndexOf(stage);
        return last < end
            ? [.. stages, .. places.Skip(last + 1).Take(end - last)]
            : [.. stages.TakeWhile(entry => places.IndexOf(entry) < end), stage];
    }
}
