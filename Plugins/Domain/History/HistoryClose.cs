using System;
using Crm.SalesProcess.Domain.Ledger;

namespace Crm.SalesProcess.Domain.History;

/// <summary>The close that an opportunity has not been reopened from.</summary>
/// <param name="On">When, UTC, to the second.</param>
/// <param name="Outcome">Won or lost.</param>
/// <param name="Revenue">Actual revenue of a win; null when it is not known.</param>
/// <param name="StatusReason">Status reason; null for the default.</param>
public sealed record HistoryClose(
    DateTime On,
    OpportunityOutcome Outcome,
    decimal? Revenue,
    int? StatusReason
);
