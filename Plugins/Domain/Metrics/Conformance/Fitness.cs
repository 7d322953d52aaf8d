using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Journeys;

namespace Crm.SalesProcess.Domain.Metrics.Conformance;

/// <summary>
/// How far a path follows the process. Reference: the m stages from the path's first to the furthest one reached,
/// as the last visit's version has them; path: the k stages visited; L: the longest strictly rising subsequence of
/// the path inside the reference. Fitness = 1 − ((k − L) + (m − L)) ÷ (k + m).
/// Source: Van der Aalst et al. 2012, every move of the alignment at cost 1.
/// </summary>
public static class Fitness
{
    /// <summary>A fraction, 0 to 1; 1 is every stage once, in order.</summary>
    public static decimal Of(Path path)
    {
        var version = path.Visits[path.Visits.Count - 1];
        var stages = path.Stages;
        var places = stages
            .Select(version.OrdinalOf)
            .Where(place => place != null)
            .Select(place => place!.Value)
            .ToList();
        var first = version.OrdinalOf(stages[0]) ?? places.Min();
        var furthest = places.Max();
        var reference = version.VersionStages.Count(stage =>
            stage.Ordinal >= first && stage.Ordinal <= furthest
        );
        var inOrder = LongestRise(places.Where(place => place >= first).ToList());
        // 1 − ((k − L) + (m − L)) ÷ (k + m) = 2L ÷ (k + m)
        return 2m * inOrder / (stages.Count + reference);
    }

    /// <summary>Length of the longest strictly rising subsequence; 0 for no values.</summary>
    public static int LongestRise(IReadOnlyList<int> values)
    {
        var lengths = new int[values.Count];
        for (var index = 0; index < values.Count; index++)
        {
            lengths[index] = 1;
            for (var earlier = 0; earlier < index; earlier++)
            {
                if (values[earlier] < values[index])
                {
                    lengths[index] = Math.Max(lengths[index], lengths[earlier] + 1);
                }
            }
        }
        return lengths.Length == 0 ? 0 : lengths.Max();
    }
}
