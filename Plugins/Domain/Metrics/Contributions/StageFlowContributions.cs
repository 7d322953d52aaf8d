using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Journeys;

namespace Crm.SalesProcess.Domain.Metrics.Contributions;

/// <summary>
/// What became of opportunities that entered a stage: placed by the first entry into it, credited to the owner
/// then. After a break of the path (rule R6) the last path that enters the stage decides.
/// Source: own definition, R6; Kaplan and Meier 1958 for who counts as still inside.
/// </summary>
public static class StageFlowContributions
{
    /// <summary>What one opportunity adds, once per event; each value in the unit that its <see cref="Part"/> states.</summary>
    public static IEnumerable<Contribution> Of(Subject subject)
    {
        var journey = subject.Journey;
        foreach (var stage in journey.Visits.GroupBy(visit => visit.Stage))
        {
            var place = subject.At(stage.First().Entered).In(stage.Key);
            yield return subject.Adds(Part.Entered, place);
            var fate = FateOf(stage.Key, journey);
            if (fate != null)
            {
                yield return subject.Adds(fate.Value, place);
            }
            var days = stage.Sum(visit => visit.DaysUntil(journey.AsOf));
            yield return subject.Adds(
                HasLeft(stage.Last()) ? Part.LeftStage : Part.StillInStage,
                place,
                days
            );
        }
    }

    /// <summary>Whether a stage was left for good by T; migrating away or leaving the process censors instead.</summary>
    internal static bool HasLeft(Visit last) => last.Exit is { IsMove: true } or { IsClose: true };

    private static Part? FateOf(Guid stage, Journey journey)
    {
        var path = journey.Paths.Last(candidate => candidate.Enters(stage));
        if (path.GoesBeyond(stage) || (path.IsLast && journey.IsWon))
        {
            return Part.Advanced;
        }
        return path.IsLast && journey.IsLost ? Part.Leaked : null;
    }
}
