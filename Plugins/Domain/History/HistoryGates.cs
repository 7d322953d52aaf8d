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
    /// <param name="replay">With all its visits.</param>
    /// <param name="refuse">Told what contradicts them.</param>
    internal static IReadOnlyList<JudgedVisit> Of(HistoryReplay replay, Action<string> refuse)
    {
        var judged = new List<JudgedVisit>();
        foreach (var told in replay.History.Evaluations.OrderBy(told => told.On))
        {
            if (told.ToStageId is { } to && replay.Process.FindStage(to) is null)
            {
                refuse($"{to} is no stage of {replay.Process.Name}, version {replay.Process.Number}");
            }
            else if (replay.Visits.FirstOrDefault(visit => IsDuring(visit, told.On)) is { } visit)
            {
                judged.Add(new JudgedVisit(judged.Count + 1, told, visit, OwnerAt(replay, told.On)));
            }
            else
            {
                refuse($"at {told.On:s} it was in no stage");
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

    /// <summary>Who owned it at an instant; what was changed then counts.</summary>
    private static Principal OwnerAt(HistoryReplay replay, DateTime on) =>
        replay
            .Changes.LastOrDefault(told => told.On <= on && told.Change.Kind == ChangeKind.Owner)
            ?.State.Owner
        ?? replay.History.Start.Owner;

    private static bool IsDuring(HistoryVisit visit, DateTime on) =>
        visit.Visit.EnteredOn <= on && (visit.Departure is null || on <= visit.Departure.Exit.On);
}
