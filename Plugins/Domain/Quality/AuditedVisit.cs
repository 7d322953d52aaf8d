using System;
using Crm.SalesProcess.Domain.Ledger;

namespace Crm.SalesProcess.Domain.Quality;

/// <summary>A visit as it is stored, whether it makes sense or not.</summary>
/// <param name="Id">Of the row.</param>
/// <param name="Sequence">Number within the opportunity.</param>
/// <param name="StageId">The stage.</param>
/// <param name="EnteredOn">When it began, UTC.</param>
public sealed record AuditedVisit(Guid Id, int Sequence, Guid StageId, DateTime EnteredOn)
{
    /// <summary>When it ended, UTC; null while it is open.</summary>
    public DateTime? ExitedOn { get; init; }

    /// <summary>How it ended.</summary>
    public ExitKind? ExitKind { get; init; }

    /// <summary>Where it comes from.</summary>
    public VisitSource Source { get; init; } = VisitSource.Live;

    /// <summary>When the row was written, UTC.</summary>
    public DateTime? RecordedOn { get; init; }

    /// <summary>Place of the stage in its version; null when the version does not have it.</summary>
    public int? Ordinal { get; init; }

    /// <summary>Whether there is an amount without a currency or a rate.</summary>
    public bool LacksCurrency { get; init; }

    /// <summary>Whether another visit has to begin when it ends.</summary>
    internal bool IsFollowed =>
        ExitKind is Ledger.ExitKind.Advanced or Ledger.ExitKind.MovedBack or Ledger.ExitKind.Migrated;
}
