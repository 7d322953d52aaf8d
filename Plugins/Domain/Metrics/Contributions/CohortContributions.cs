using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics.Journeys;

namespace Crm.SalesProcess.Domain.Metrics.Contributions;

/// <summary>
/// Opportunities by process start, followed to T: placed by the start, credited to the owner then, whoever closes.
/// The clock is gross: whole local dates from the start to the final close, to T, or to where the process was left.
/// Source: own definition; Aalen and Johansen 1978 for who counts as followed how long.
/// </summary>
public static class CohortContributions
{
    /// <summary>What one opportunity adds, once per event; each value in the unit that its <see cref="Part"/> states.</summary>
    public static IEnumerable<Contribution> Of(Subject subject)
    {
        var journey = subject.Journey;
        var place = subject.At(journey.Start);
        var days = subject.DaysBetween(journey.Start, journey.Last.Exit?.On ?? journey.AsOf);
        yield return subject.Adds(Part.Created, place);
        if (journey.IsOpen)
        {
            yield return subject.Adds(Part.CohortOpen, place);
        }
        if (journey.FinalClose != null)
        {
            yield return subject.Adds(journey.IsWon ? Part.CohortWon : Part.CohortLost, place);
        }
        yield return subject.Adds(FollowedTo(journey), place, days);
    }

    private static Part FollowedTo(Journey journey)
    {
        if (journey.FinalClose == null)
        {
            return Part.FollowedOpen;
        }
        return journey.IsWon ? Part.FollowedToWin : Part.FollowedToLoss;
    }
}
