using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Ledgers;

namespace Crm.SalesProcess.Domain.Metrics.Journeys;

/// <summary>Rebuilds from the ledgers what was open at an instant, to be frozen.</summary>
public static class SnapshotTaking
{
    /// <summary>The rows of everything open just before an instant; probability and category are the stage's.</summary>
    /// <param name="ledgers">Every opportunity of the process.</param>
    /// <param name="basis">What to measure against; snapshots in it are not read.</param>
    /// <param name="at">Instant, UTC.</param>
    /// <exception cref="ArgumentException">A ledger names a version or stage that the process lacks.</exception>
    public static PipelineSnapshot At(IEnumerable<OpportunityLedger> ledgers, KpiBasis basis, DateTime at) =>
        new(at, ledgers.Select(ledger => RowOf(ledger, basis, at)).OfType<SnapshotRow>());

    /// <summary>The row of one opportunity; null when it was not open just before the instant.</summary>
    /// <param name="ledger">The opportunity.</param>
    /// <param name="basis">What to measure against; snapshots in it are not read.</param>
    /// <param name="at">Instant, UTC.</param>
    /// <exception cref="ArgumentException">The ledger names a version or stage that the process lacks.</exception>
    public static SnapshotRow? RowOf(OpportunityLedger ledger, KpiBasis basis, DateTime at)
    {
        var standing = Standing.At(ledger, basis.With(new SnapshotBook()), at, isToday: false);
        return standing == null
            ? null
            : new SnapshotRow(ledger.Id, standing.Credit, standing.Value, standing.Visit.Plan.Outlook)
            {
                Stage = standing.Visit.Stage,
            };
    }
}
