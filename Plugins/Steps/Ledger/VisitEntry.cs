using System;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Ledger;

namespace Crm.SalesProcess.Steps.Ledger;

/// <summary>How a visit comes about.</summary>
/// <param name="Outcome">What the gate said.</param>
/// <param name="Skipped">How many stages were jumped over.</param>
/// <param name="StartedLate">Whether the opportunity was created in a later stage.</param>
internal sealed record VisitEntry(GateOutcome Outcome, int Skipped, bool StartedLate)
{
    /// <summary>A visit that puts the ledger right.</summary>
    internal static VisitEntry OfRepair { get; } =
        new(GateOutcome.NotEvaluated, Skipped: 0, StartedLate: false) { Source = VisitSource.Repair };

    /// <summary>Where the visit comes from.</summary>
    internal VisitSource Source { get; init; } = VisitSource.Live;

    /// <summary>What the gate's required-columns rules judged; nothing where no gate was asked.</summary>
    internal JudgedValues Judged { get; init; } = JudgedValues.None;

    /// <summary>The override or approval that opened the gate; null without one.</summary>
    internal Guid? OverrideId { get; init; }
}
