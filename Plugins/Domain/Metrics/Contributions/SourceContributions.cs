using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Ledgers;

namespace Crm.SalesProcess.Domain.Metrics.Contributions;

/// <summary>
/// Entries into and exits from stages, and how many of them were not recorded as they happened: what figures rest on.
/// Mis-clicks are not taken out.
/// Source: own definition.
/// </summary>
public static class SourceContributions
{
    /// <summary>What one opportunity adds, once per event; each value in the unit that its <see cref="Part"/> states.</summary>
    public static IEnumerable<Contribution> Of(Subject subject) =>
        from visit in subject.Journey.Ledger.Visits
        from instant in new[] { visit.Entry.On, visit.Exit?.On }
        where instant < subject.Journey.AsOf
        let place = subject.At(instant.Value)
        from row in new[] { place, place.In(visit.At.Stage) }
        from part in Parts(visit)
        select subject.Adds(part, row);

    private static IEnumerable<Part> Parts(StageVisit visit) =>
        visit.IsReconstructed ? [Part.LedgerEvent, Part.ReconstructedEvent] : [Part.LedgerEvent];
}
