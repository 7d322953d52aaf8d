using System;

namespace Crm.SalesProcess.Domain.Metrics.Ledgers;

/// <summary>One row of the ledger: an opportunity's stay in a stage.</summary>
public sealed record StageVisit
{
    /// <param name="sequence">Number within the opportunity, from 1; orders visits that begin at one instant.</param>
    /// <param name="at">Version and stage.</param>
    /// <param name="entry">Beginning.</param>
    /// <param name="exit">End, not before the beginning; null while the visit is open.</param>
    /// <exception cref="ArgumentException">The visit ends before it begins.</exception>
    public StageVisit(int sequence, VersionStage at, VisitEntry entry, VisitExit? exit)
    {
        if (exit != null && exit.On < entry.On)
        {
            throw new ArgumentException("Visit " + sequence + " ends before it begins.", nameof(exit));
        }
        Sequence = sequence;
        At = at;
        Entry = entry;
        Exit = exit;
    }

    public int Sequence { get; }

    public VersionStage At { get; }

    public VisitEntry Entry { get; }

    public VisitExit? Exit { get; }

    /// <summary>Whether it was loaded, computed afterwards or repaired, not recorded as it happened.</summary>
    public bool IsReconstructed { get; init; }
}
