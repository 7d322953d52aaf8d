using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Metrics.Ledgers;

/// <summary>
/// Everything recorded of one opportunity in one process. Merged, deleted and test opportunities have no ledger
/// (rule R9).
/// </summary>
public sealed class OpportunityLedger
{
    /// <param name="id">Id of the opportunity.</param>
    /// <param name="visits">
    /// Its visits in this process, in any order, at least one. They do not overlap; a visit that ends in a move
    /// or a migration is followed at that instant; only the last one may be open.
    /// </param>
    /// <param name="changes">The other ledgers.</param>
    /// <param name="today">Columns without history.</param>
    /// <exception cref="ArgumentException">The visits contradict each other; the text names opportunity and visit.</exception>
    public OpportunityLedger(
        Guid id,
        IEnumerable<StageVisit> visits,
        OpportunityChanges? changes = null,
        OpportunityToday? today = null
    )
    {
        Id = id;
        Visits = visits.OrderBy(visit => visit.Entry.On).ThenBy(visit => visit.Sequence).ToList();
        Changes = changes ?? OpportunityChanges.None;
        Today = today ?? OpportunityToday.Plain;
        if (Visits.Count == 0)
        {
            throw new ArgumentException("Opportunity " + id + " has no visit.", nameof(visits));
        }
        for (var index = 0; index < Visits.Count; index++)
        {
            RefuseBrokenChain(index);
        }
    }

    public Guid Id { get; }

    /// <summary>In order of time.</summary>
    public IReadOnlyList<StageVisit> Visits { get; }

    public OpportunityChanges Changes { get; }

    public OpportunityToday Today { get; }

    /// <summary>Whether it is in the process and not closed just before an instant.</summary>
    public bool IsOpenBefore(DateTime instant)
    {
        var last = Visits.LastOrDefault(visit => visit.Entry.On < instant);
        return last != null && (last.Exit == null || last.Exit.On >= instant);
    }

    private void RefuseBrokenChain(int index)
    {
        var exit = Visits[index].Exit;
        if (index == Visits.Count - 1)
        {
            RefuseWhen(exit != null && exit.IsFollowed, index, "ends in a move, but no visit follows");
            return;
        }
        var next = Visits[index + 1].Entry.On;
        RefuseWhen(exit == null, index, "is open, but another visit follows");
        RefuseWhen(exit!.On > next, index, "ends after the next visit begins");
        RefuseWhen(
            exit.IsFollowed && exit.On < next,
            index,
            "ends in a move, but the next visit begins later"
        );
    }

    private void RefuseWhen(bool isBroken, int index, string reason)
    {
        if (isBroken)
        {
            throw new ArgumentException(
                "Opportunity "
                    + Id
                    + ": visit "
                    + Visits[index].Sequence
                    + " "
                    + reason
                    + "; repair the ledger first."
            );
        }
    }
}
