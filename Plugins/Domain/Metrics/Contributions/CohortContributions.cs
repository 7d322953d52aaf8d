using System.Collections.Generic;

namespace Crm.SalesProcess.Domain.Metrics.Contributions;

/// <summary>
/// Opportunities by process start, followed to T: placed by the start, credited to the owner then, whoever closes.
/// The clock is gross: whole local dates from the start to the final close, to T, or to where the process was left.
/// </summary>
public static class CohortContributions
{
    public static IEnumerable<Contribution> Of(Subject subject)
    {
        var journey = subject.Journey;
        var place = subject.At(journey.Start);
        var days = subject.DaysBetween(journey.Start, journey.Last.Exit?.On ?? journey.AsOf);
        yield return subject.Adds(Part.Created, place);
        if (journey.IsWon)
        {
            yield return subject.Adds(Part.CohortWon, place);
            yield return subject.Adds(Part.FollowedToWin, place, days);
        }
        else if (journey.IsLost)
        {
            yield return subject.Adds(Part.CohortLost, place);
            yield return subject.Adds(Part.FollowedToLoss, place, days);
        }
        else
        {
            yield return subject.Adds(Part.FollowedOpen, place, days);
        }
        if (journey.IsOpen)
        {
            yield return subject.Adds(Part.CohortOpen, place);
        }
    }
}
