using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Metrics.Ledgers;

/// <summary>What happened to an opportunity besides its visits, each list in order of instant and sequence.</summary>
public sealed class OpportunityChanges
{
    /// <param name="owners">New owners. Visits know their owners too; a change at the same instant wins.</param>
    /// <param name="amounts">
    /// Estimated amounts in base currency at the rate of the instant they were set (rule R7), the first one included.
    /// </param>
    /// <param name="closeDates">Estimated close dates, the first one included; null clears.</param>
    /// <param name="gateAttempts">One per request.</param>
    public OpportunityChanges(
        IEnumerable<Change<Credit>> owners,
        IEnumerable<Change<decimal?>> amounts,
        IEnumerable<Change<DateTime?>> closeDates,
        IEnumerable<Change<GateAttempt>> gateAttempts
    )
    {
        Owners = Ordered(owners);
        Amounts = Ordered(amounts);
        CloseDates = Ordered(closeDates.Select(DateOnly));
        GateAttempts = Ordered(gateAttempts);
    }

    /// <summary>Nothing but visits is known.</summary>
    public static OpportunityChanges None { get; } = new([], [], [], []);

    public IReadOnlyList<Change<Credit>> Owners { get; }

    public IReadOnlyList<Change<decimal?>> Amounts { get; }

    public IReadOnlyList<Change<DateTime?>> CloseDates { get; }

    public IReadOnlyList<Change<GateAttempt>> GateAttempts { get; }

    private static Change<DateTime?> DateOnly(Change<DateTime?> change) =>
        new(change.On, change.Sequence, change.Value?.Date);

    private static List<Change<T>> Ordered<T>(IEnumerable<Change<T>> changes) =>
        changes.OrderBy(change => change.On).ThenBy(change => change.Sequence).ToList();
}
