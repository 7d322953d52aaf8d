using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;

namespace Crm.SalesProcess.Domain.Quality;

/// <summary>An opportunity as it is stored, beside its ledger.</summary>
public sealed class AuditedOpportunity
{
    /// <param name="id">Of the row.</param>
    /// <param name="state">How it stands now.</param>
    /// <param name="stageId">The stage it is in; null when in none.</param>
    /// <param name="visits">In any order.</param>
    public AuditedOpportunity(Guid id, Outcome state, Guid? stageId, IEnumerable<AuditedVisit> visits)
    {
        Id = id;
        State = state;
        StageId = stageId;
        Visits = [.. visits.OrderBy(visit => visit.Sequence)];
    }

    public Guid Id { get; }

    public Outcome State { get; }

    public Guid? StageId { get; }

    /// <summary>Local date on which it was closed; null when open or unknown.</summary>
    public DateTime? ClosedOn { get; init; }

    /// <summary>In order.</summary>
    public IReadOnlyList<AuditedVisit> Visits { get; }
}
