using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Metrics.Ledgers;

/// <summary>What was open at an instant, frozen.</summary>
public sealed class PipelineSnapshot
{
    private readonly Dictionary<Guid, SnapshotRow> _rows;

    /// <param name="takenAt">Instant, UTC: the first moment of a month or quarter.</param>
    /// <param name="rows">One per opportunity.</param>
    public PipelineSnapshot(DateTime takenAt, IEnumerable<SnapshotRow> rows)
    {
        TakenAt = takenAt;
        _rows = rows.ToDictionary(row => row.Opportunity);
    }

    public DateTime TakenAt { get; }

    /// <summary>One per opportunity, in no order.</summary>
    public IReadOnlyCollection<SnapshotRow> Rows => _rows.Values;

    /// <summary>The row of an opportunity; null when it was not open then.</summary>
    public SnapshotRow? Find(Guid opportunity) => _rows.TryGetValue(opportunity, out var row) ? row : null;
}
