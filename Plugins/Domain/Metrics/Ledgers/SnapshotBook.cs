using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Metrics.Ledgers;

/// <summary>The frozen snapshots, by instant.</summary>
public sealed class SnapshotBook
{
    private readonly Dictionary<DateTime, PipelineSnapshot> _byInstant;

    /// <param name="snapshots">At most one per instant.</param>
    public SnapshotBook(params PipelineSnapshot[] snapshots)
    {
        _byInstant = snapshots.ToDictionary(snapshot => snapshot.TakenAt);
    }

    /// <summary>Whether there is any snapshot.</summary>
    public bool Any => _byInstant.Count > 0;

    /// <summary>The snapshot of exactly that instant; null when none was taken.</summary>
    public PipelineSnapshot? Find(DateTime instant) =>
        _byInstant.TryGetValue(instant, out var snapshot) ? snapshot : null;
}
