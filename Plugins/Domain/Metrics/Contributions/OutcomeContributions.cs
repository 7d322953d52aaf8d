using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Journeys;
using Crm.SalesProcess.Domain.Metrics.Ledgers;

namespace Crm.SalesProcess.Domain.Metrics.Contributions;

/// <summary>
/// The final outcome at T (rule R3): placed by the final close, credited to the owner then.
/// Source: own definition, R3.
/// </summary>
public static class OutcomeContributions
{
    /// <summary>What one opportunity adds, once per event; each value in the unit that its <see cref="Part"/> states.</summary>
    public static IEnumerable<Contribution> Of(Subject subject)
    {
        var close = subject.Journey.FinalClose;
        if (close == null)
        {
            return [];
        }
        var place = subject.At(close.On);
        return subject.Journey.IsWon ? Win(subject, close, place) : Loss(subject, close, place);
    }

    private static IEnumerable<Contribution> Win(Subject subject, VisitExit close, Placement place)
    {
        var cycle = subject.DaysBetween(subject.Journey.Start, close.On);
        yield return subject.Adds(Part.Won, place);
        yield return subject.Adds(Part.WonCycle, place, cycle);
        yield return subject.Adds(Part.WonNetCycle, place, cycle - ClosedDays(subject));
        if (close.Closing?.Amount != null)
        {
            yield return subject.Adds(Part.WonAmount, place, close.Closing.Amount.Value);
        }
    }

    private static IEnumerable<Contribution> Loss(Subject subject, VisitExit close, Placement place)
    {
        yield return subject.Adds(Part.Lost, place);
        yield return subject.Adds(
            Part.LostCycle,
            place,
            subject.DaysBetween(subject.Journey.Start, close.On)
        );
        if (close.Closing?.Amount != null)
        {
            yield return subject.Adds(Part.LostAmount, place, close.Closing.Amount.Value);
        }
        if (close.Closing is { IsDerailed: false })
        {
            yield return subject.Adds(Part.LostNarrowly, place);
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
