using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Journeys;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using ExitKind = Crm.SalesProcess.Domain.Ledger.ExitKind;

namespace Crm.SalesProcess.Domain.Metrics.Contributions;

/// <summary>
/// Moves between stages, reopens and re-entries: placed by the event, credited to the owner then.
/// Source: own definition, R3.
/// </summary>
public static class MoveContributions
{
    /// <summary>What one opportunity adds, once per event; each value in the unit that its <see cref="Part"/> states.</summary>
    public static IEnumerable<Contribution> Of(Subject subject) => Entries(subject).Concat(Exits(subject));

    private static IEnumerable<Contribution> Entries(Subject subject)
    {
        var seen = new HashSet<Guid>();
        foreach (var visit in subject.Journey.Visits)
        {
            var place = subject.At(visit.Entered);
            if (visit.EntryKind == EntryKind.Reopen)
            {
                yield return subject.Adds(Part.Reopen, place);
            }
            if (!seen.Add(visit.Stage) && visit.EntryKind == EntryKind.Move)
            {
                yield return subject.Adds(Part.ReEntry, place.In(visit.Stage));
            }
        }
    }

    private static IEnumerable<Contribution> Exits(Subject subject) =>
        subject
            .Journey.Visits.Where(visit => visit.Exit is { IsMove: true })
            .Select(visit => visit.Exit!)
            .Select(exit =>
                subject.Adds(
                    exit.Kind == ExitKind.MovedBack ? Part.BackMove : Part.ForwardMove,
                    subject.At(exit.On)
                )
            );
}
