using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Journeys;

namespace Crm.SalesProcess.Domain.Metrics.Contributions;

/// <summary>
/// Stages reached (rule R4: entered, or a later stage of the same version was) and skipped (rule R5: never one
/// before the path's first stage): placed by the first instant in this or a later stage, credited to the owner then.
/// Source: own definition, R4, R5.
/// </summary>
public static class StageReachContributions
{
    /// <summary>What one opportunity adds, once per event; each value in the unit that its <see cref="Part"/> states.</summary>
    public static IEnumerable<Contribution> Of(Subject subject)
    {
        var reached = new HashSet<Guid>();
        foreach (var visit in subject.Journey.Visits)
        {
            foreach (var stage in visit.VersionStages.Where(stage => stage.Ordinal <= visit.Plan.Ordinal))
            {
                if (reached.Add(stage.Id))
                {
                    foreach (var contribution in Reached(subject, subject.At(visit.Entered).In(stage.Id)))
                    {
                        yield return contribution;
                    }
                }
            }
        }
    }

    private static IEnumerable<Contribution> Reached(Subject subject, Placement place)
    {
        var stage = place.Stage!.Value;
        var judged = subject.Journey.Paths.Where(path => CanSkip(path, stage)).ToList();
        yield return subject.Adds(Part.Reached, place);
        if (judged.Count == 0)
        {
            yield break;
        }
        yield return subject.Adds(Part.SkipCandidate, place);
        var isVisited = subject.Journey.Visits.Any(visit => visit.Stage == stage);
        if (!isVisited && judged.Any(path => path.GoesBeyond(stage)))
        {
            yield return subject.Adds(Part.Skipped, place);
        }
    }

    /// <summary>The path reaches the stage, and did not begin after it.</summary>
    private static bool CanSkip(Path path, Guid stage)
    {
        var first = path.Visits[0];
        var reaches = path.Visits.Any(visit => visit.OrdinalOf(stage) <= visit.Plan.Ordinal);
        return reaches && path.Visits.All(visit => !BeginsAfter(first, visit, stage));
    }

    private static bool BeginsAfter(Visit first, Visit visit, Guid stage) =>
        (visit.OrdinalOf(first.Stage) ?? first.Plan.Ordinal) > visit.OrdinalOf(stage);
}
