using System.Collections.Generic;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Steps.Metrics;

/// <summary>Everything stored of one opportunity that figures are computed from.</summary>
/// <param name="Opportunity">
/// With owner, estimated value in base currency, close date, probability, hold, state and status reason.
/// </param>
/// <param name="Visits">All its visits, in any order.</param>
/// <param name="Changes">All its changes, in any order.</param>
/// <param name="Evaluations">Its evaluations of forward moves, in any order.</param>
public sealed record LedgerRows(
    Opportunity Opportunity,
    IEnumerable<StageVisit> Visits,
    IEnumerable<OpportunityChange> Changes,
    IEnumerable<GateEvaluation> Evaluations
);
