using System;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using ExitKind = Crm.SalesProcess.Domain.Ledger.ExitKind;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

/// <summary>What else may happen to an opportunity.</summary>
public static class Continued
{
    /// <summary>The same ledger up to an instant; at that very instant it is won or moves on, and everything else changes.</summary>
    public static OpportunityLedger From(DateTime from, OpportunityLedger ledger, bool isWon)
    {
        var visits = ledger.Visits.Where(visit => visit.Entry.On < from).ToList();
        if (visits.Count == 0)
        {
            return ledger;
        }
        var last = visits[^1];
        if (!(last.Exit?.On < from))
        {
            var won = new VisitExit(from, ExitKind.Won, Sample.Rep(4), new Closing(1));
            var moved = new VisitExit(from, ExitKind.Advanced, Sample.Rep(4));
            visits[^1] = new StageVisit(last.Sequence, last.At, last.Entry, isWon ? won : moved);
            if (!isWon)
            {
                var next = new VersionStage(last.At.Version, Sample.Stage(3));
                visits.Add(new StageVisit(999, next, new VisitEntry(from, Sample.Rep(4)), null));
            }
        }
        var changes = new OpportunityChanges(
            [.. ledger.Changes.Owners.Where(change => change.On < from), new(from, 999, Sample.Rep(4))],
            [.. ledger.Changes.Amounts.Where(change => change.On < from), new(from, 999, 7)],
            [
                .. ledger.Changes.CloseDates.Where(change => change.On < from),
                new(from, 999, from.AddDays(90)),
            ],
            ledger.Changes.GateAttempts.Where(change => change.On < from)
        );
        return new OpportunityLedger(ledger.Id, visits, changes, ledger.Today);
    }
}
