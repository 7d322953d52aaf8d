using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Journeys;

namespace Crm.SalesProcess.Domain.Metrics.Statistics;

/// <summary>
/// Two other ways to say how many pass a stage, beside the advance rate; after the last stage comes Won. Multiplied along the
/// stages neither gives the win rate: skips and moves back are lost on the way. Source: own definition, R3, R4.
/// </summary>
public static class StageConversion
{
    /// <summary>Strict next step: first exits to the very next stage ÷ first exits; a share of counts, 0 to 1.</summary>
    /// <param name="journeys">Those that entered the stage; closes that were superseded are no exits.</param>
    /// <param name="stage">Id of the stage.</param>
    public static Rate NextStep(IEnumerable<Journey> journeys, Guid stage)
    {
        var exits = journeys
            .Select(journey => FirstExit(journey, stage))
            .Where(exit => exit != null)
            .ToList();
        return new Rate(exits.Count(isNext => isNext == true), exits.Count);
    }

    /// <summary>Any order: reached the next stage ÷ reached this one; a share of counts, 0 to 1.</summary>
    /// <param name="journeys">Those that reached the stage.</param>
    /// <param name="stage">Id of the stage.</param>
    public static Rate AnyOrder(IEnumerable<Journey> journeys, Guid stage)
    {
        var reached = journeys.Where(journey => journey.Visits.Any(visit => Reaches(visit, stage))).ToList();
        return new Rate(
            reached.Count(journey =>
                NextOf(journey.Last, stage) is { } next
                    ? journey.Visits.Any(visit => Reaches(visit, next))
                    : journey.IsWon
            ),
            reached.Count
        );
    }

    /// <summary>Whether the first exit went to the next stage; null while there is none.</summary>
    private static bool? FirstExit(Journey journey, Guid stage)
    {
        for (var index = 0; index < journey.Visits.Count; index++)
        {
            var visit = journey.Visits[index];
            if (visit.Stage == stage && visit.Exit is { IsMove: true })
            {
                return journey.Visits[index + 1].Stage == NextOf(visit, stage);
            }
            if (visit.Stage == stage && visit == journey.Last && journey.FinalClose != null)
            {
                return journey.IsWon && NextOf(visit, stage) == null;
            }
        }
        return null;
    }

    private static bool Reaches(Visit visit, Guid stage) => visit.OrdinalOf(stage) <= visit.Plan.Ordinal;

    /// <summary>The stage after this one in the visit's version; null for the last.</summary>
    private static Guid? NextOf(Visit visit, Guid stage) =>
        visit.VersionStages.FirstOrDefault(plan => plan.Ordinal > visit.OrdinalOf(stage))?.Id;
}
