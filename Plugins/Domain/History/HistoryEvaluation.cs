using System;
using System.Collections.Generic;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Ledger;

namespace Crm.SalesProcess.Domain.History;

/// <summary>What a gate of the other system said.</summary>
/// <param name="On">When, UTC.</param>
/// <param name="Result">What came of it.</param>
/// <param name="ToStageId">The stage that was to be entered; null when that is not known, or at a close.</param>
/// <param name="AskedBy">The user who tried; null for the owner of then.</param>
/// <param name="Rules">Names of the rules that were not met.</param>
public sealed record HistoryEvaluation(
    DateTime On,
    EvaluationResult Result,
    Guid? ToStageId,
    Guid? AskedBy,
    IReadOnlyList<string> Rules
)
{
    /// <summary>How the visit came about that the opportunity was let into; null when it was not let through so.</summary>
    public GateOutcome? Passage =>
        Result switch
        {
            EvaluationResult.Warned => GateOutcome.Warned,
            EvaluationResult.Overridden => GateOutcome.Overridden,
            EvaluationResult.Exempt => GateOutcome.Exempt,
            EvaluationResult.Observed => GateOutcome.Passed,
            _ => null,
        };

    /// <summary>The id of the n-th evaluation of an opportunity that was loaded.</summary>
    /// <param name="opportunityId">The opportunity.</param>
    /// <param name="sequence">From 1 on.</param>
    public static Guid IdOf(Guid opportunityId, int sequence) =>
        DeterministicId.Of(DeterministicId.Of(opportunityId, "evaluation"), sequence);
}
