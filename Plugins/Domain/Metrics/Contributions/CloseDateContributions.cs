using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics.Journeys;

namespace Crm.SalesProcess.Domain.Metrics.Contributions;

/// <summary>
/// Pushes and pulls of the estimated close date: placed by the move, credited to the owner then.
/// Source: own definition.
/// </summary>
public static class CloseDateContributions
{
    /// <summary>What one opportunity adds, once per event; each value in the unit that its <see cref="Part"/> states.</summary>
    public static IEnumerable<Contribution> Of(Subject subject)
    {
        foreach (var move in CloseDateMoves.Of(subject.Journey))
        {
            var place = subject.At(move.On);
            yield return subject.Adds(Part.SlipDays, place, move.Days);
            yield return subject.Adds(move.IsPush ? Part.Push : Part.Pull, place);
            if (move.IsPush && move.Crosses(subject.Calendar.MonthOf))
            {
                yield return subject.Adds(Part.MonthPush, place);
            }
            if (move.IsPush && move.Crosses(subject.Calendar.QuarterOf))
            {
                yield return subject.Adds(Part.QuarterPush, place);
            }
        }
    }
}
