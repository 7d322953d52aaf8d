using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Filters;

namespace Crm.SalesProcess.Domain.Process.Files;

/// <summary>Tells two forms of a process apart: two versions, a draft and a version, two files.</summary>
public static class ProcessDiff
{
    /// <summary>
    /// Every difference: first what is gone, then the parts of the later form in their order. What only one form can
    /// tell, such as the description, which a version does not keep, is no difference.
    /// </summary>
    /// <param name="before">The earlier form, with ids.</param>
    /// <param name="after">The later form, with ids.</param>
    /// <param name="scope">Where the names of columns come from.</param>
    public static IReadOnlyList<ProcessDifference> Of(
        ProcessFileData before,
        ProcessFileData after,
        FilterScope scope
    )
    {
        var words = new ProcessWords(scope);
        ProcessPart[] earlier = [.. words.Of(before)];
        ProcessPart[] later = [.. words.Of(after)];
        var known = earlier.ToDictionary(part => part.Key);
        var still = new HashSet<string>(later.Select(part => part.Key));
        var removed = earlier
            .Where(part => !still.Contains(part.Key) && part.Summary.Length > 0)
            .Select(part => new ProcessDifference(DifferenceKind.Removed, part.Place, "", part.Summary, ""));
        return
        [
            .. removed,
            .. later.SelectMany(part =>
                known.TryGetValue(part.Key, out var was) ? Changes(was, part) : Added(part)
            ),
        ];
    }

    /// <summary>Everything that a process has, as if it had not been there before.</summary>
    /// <param name="file">The process, with ids.</param>
    /// <param name="scope">Where the names of columns come from.</param>
    public static IReadOnlyList<ProcessDifference> OfNew(ProcessFileData file, FilterScope scope) =>
        [.. new ProcessWords(scope).Of(file).SelectMany(Added)];

    private static IEnumerable<ProcessDifference> Added(ProcessPart part) =>
        part.Summary.Length == 0
            ? []
            : [new ProcessDifference(DifferenceKind.Added, part.Place, "", "", part.Summary)];

    private static IEnumerable<ProcessDifference> Changes(ProcessPart was, ProcessPart now)
    {
        var before = was.Facts.ToDictionary(fact => fact.What);
        return now
            .Facts.Where(fact => before.TryGetValue(fact.What, out var old) && old.Value != fact.Value)
            .Select(fact => new ProcessDifference(
                DifferenceKind.Changed,
                now.Place,
                fact.What,
                before[fact.What].Words,
                fact.Words
            ));
    }
}
