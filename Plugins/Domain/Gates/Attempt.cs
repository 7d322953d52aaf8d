using System;
using Crm.SalesProcess.Domain.Time;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Gates;

/// <summary>A move that somebody wants to make.</summary>
/// <param name="Move">What is about to happen.</param>
/// <param name="Values">The opportunity as it will be.</param>
/// <param name="Moment">When, by the calendar of the process.</param>
public sealed record Attempt(StageMove Move, IColumnValues Values, Moment Moment)
{
    /// <summary>Why the opportunity goes back; null when nobody says.</summary>
    public string? BackReason { get; init; }

    /// <summary>The stage before the present visit; null when there is none, or nobody knows.</summary>
    public Guid? CameFromStageId { get; init; }

    /// <summary>When the present visit began, UTC; null when there is none.</summary>
    public DateTime? VisitEnteredOn { get; init; }
}
