using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Ledgers;

namespace Crm.SalesProcess.Domain.Metrics.Journeys;

/// <summary>Who owned an opportunity when: what visits say, and owner changes, which win at the same instant.</summary>
public static class Credits
{
    private const int FromVisit = int.MinValue;

    /// <summary>Owners known before an instant.</summary>
    public static Timeline<Credit> AsOf(OpportunityLedger ledger, DateTime asOf)
    {
        var entries = ledger.Visits.Select(visit => At(visit.Entry.On, visit.Entry.Credit));
        var exits = ledger
            .Visits.Where(visit => visit.Exit != null)
            .Select(visit => At(visit.Exit!.On, visit.Exit.Credit));
        var all = exits
            .Concat(entries)
            .Concat(ledger.Changes.Owners)
            .OrderBy(change => change.On)
            .ThenBy(change => change.Sequence);
        return Timeline<Credit>.Before(asOf, all);
    }

    private static Change<Credit> At(DateTime instant, Credit credit) => new(instant, FromVisit, credit);
}
