using System;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Domain.Backtests;

/// <summary>A move that happened.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="Outcome">How the opportunity stands today.</param>
/// <param name="Move">From where to where, in the stages of the draft.</param>
/// <param name="On">When, UTC.</param>
/// <param name="VisitEnteredOn">When the visit that it ended had begun, UTC; null at a start.</param>
/// <param name="Values">The opportunity at the move.</param>
/// <param name="Facts">What was stored beside it at the move.</param>
/// <param name="Version">The version it happened under.</param>
public sealed record PastMove(
    Guid OpportunityId,
    OpportunityOutcome Outcome,
    StageMove Move,
    DateTime On,
    DateTime? VisitEnteredOn,
    PastValues Values,
    IGateFacts Facts,
    ProcessDefinition Version
);
