using Crm.SalesProcess.Domain.Ledger;

namespace Crm.SalesProcess.Domain.History;

/// <summary>An evaluation with the visit during which the gate was asked.</summary>
/// <param name="Sequence">Number within the opportunity, from 1 on.</param>
/// <param name="Told">What the gate said.</param>
/// <param name="Visit">The visit that was to be left.</param>
/// <param name="Owner">Who owned the opportunity then.</param>
public sealed record JudgedVisit(int Sequence, HistoryEvaluation Told, HistoryVisit Visit, Principal Owner);
