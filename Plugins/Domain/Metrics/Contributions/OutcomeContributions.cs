using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Journeys;

namespace Crm.SalesProcess.Domain.Metrics.Contributions;

/// <summary>The final outcome at T (rule R3): placed by the final close, credited to the owner then.</summary>
public static class OutcomeContributions
{
    public static IEnumerable<Contribution> Of(Subject subject)
    {
        var close = subject.Journey.FinalClose;
        if (close == null)
        {
            yield break;
        }
        var place = subject.At(close.On);
        var isWon = subject.Journey.IsWon;
        yield return subject.Adds(isWon ? Part.Won : Part.Lost, place);
        if (close.Closing!.Amount != null)
        {
            yield return subject.Adds(
                isWon ? Part.WonAmount : Part.LostAmount,
                place,
                close.Closing.Amount.Value
            );
        }
        if (!isWon && !close.Closing.IsDerailed)
        {
            yield return subject.Adds(Part.LostNarrowly, place);
        }
        var cycle = subject.DaysBetween(subject.Journey.Start, close.On);
        yield return subject.Adds(isWon ? Part.WonCycle : Part.LostCycle, place, cycle);
        if (isWon)
        {
            yield return subject.Adds(Part.WonNetCycle, place, cycle - ClosedDays(subject));
        }
    }

    private static int ClosedDays(Subject subject)
    {
        var visits = subject.Journey.Visits;
        return visits
            .Where(visit => visit.EntryKind == EntryKind.Reopen)
            .Sum(visit => subject.DaysBetween(subject.Journey.ExitBefore(visit).On, visit.Entered));
    }
}
