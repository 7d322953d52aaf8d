using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Ledger;

namespace Crm.SalesProcess.Domain.History;

/// <summary>Which visit each evaluation of a history belongs to, and how visits came about by them.</summary>
internal static class HistoryGates
{
    /// <summary>
    /// Finds the visit of each evaluation: the one that had begun and had not ended before it. At the instant of a move
    /// it is the visit that was left.
    /// </summary>
    /// <param name="evaluations">In any order.</param>
    /// <param name="visits">In order.</param>
    /// <param name="orphan">Told of an evaluation while the opportunity was in no visit.</param>
    internal static IReadOnlyList<JudgedVisit> Of(
        IEnumerable<HistoryEvaluation> evaluations,
        IReadOnlyList<HistoryVisit> visits,
        Action<HistoryEvaluation> orphan
    )
    {
        var judged = new List<JudgedVisit>();
        foreach (var told in evaluations.OrderBy(told => told.On))
        {
            if (visits.FirstOrDefault(visit => IsDuring(visit, told.On)) is { } visit)
            {
                judged.Add(new JudgedVisit(judged.Count + 1, told, visit));
            }
            else
            {
                orphan(told);
            }
        }
        return judged;
    }

    /// <summary>How a visit came about: what let the opportunity out of the visit before, if that is known.</summary>
    internal static GateOutcome OutcomeOf(HistoryVisit visit, IEnumerable<JudgedVisit> judged) =>
        judged
            .Where(one =>
                one.Visit.Visit.Sequence == visit.Visit.Sequence - 1
                && one.Visit.Departure?.Exit.Kind == ExitKind.Advanced
            )
            .Select(one => one.Told.Passage)
            .LastOrDefault(passage => passage is not null)
        ?? GateOutcome.NotEvaluated;

    private static bool IsDuring(HistoryVisit visit, DateTime on) =>
        visit.Visit.EnteredOn <= on && (visit.Departure is null || on <= visit.Departure.Exit.On);
}
