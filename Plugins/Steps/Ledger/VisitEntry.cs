using Crm.SalesProcess.Domain.Gates;

namespace Crm.SalesProcess.Steps.Ledger;

/// <summary>How a visit comes about.</summary>
/// <param name="Outcome">What the gate said.</param>
/// <param name="Skipped">How many stages were jumped over.</param>
/// <param name="StartedLate">Whether the opportunity was created in a later stage.</param>
internal sealed record VisitEntry(GateOutcome Outcome, int Skipped, bool StartedLate);
