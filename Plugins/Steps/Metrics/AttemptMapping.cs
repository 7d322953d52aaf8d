using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Crm.SalesProcess.Tables;
using StageVisit = Crm.SalesProcess.Tables.StageVisit;

namespace Crm.SalesProcess.Steps.Metrics;

/// <summary>
/// Attempts to leave a stage forward: refusals are evaluations, passages are on the visits that followed. A win is
/// followed by no visit: it passed unless an evaluation says how else it got through. Loaded moves were never judged.
/// </summary>
internal static class AttemptMapping
{
    private static readonly Dictionary<GateOutcome, GateVerdict> OfVisits = new()
    {
        [GateOutcome.Passed] = GateVerdict.Passed,
        [GateOutcome.Warned] = GateVerdict.Warned,
        [GateOutcome.Overridden] = GateVerdict.Overridden,
        [GateOutcome.Exempt] = GateVerdict.Exempt,
    };

    private static readonly Dictionary<EvaluationResult, GateVerdict> OfWins = new()
    {
        [EvaluationResult.Warned] = GateVerdict.Warned,
        [EvaluationResult.Overridden] = GateVerdict.Overridden,
        [EvaluationResult.Exempt] = GateVerdict.Exempt,
        [EvaluationResult.Observed] = GateVerdict.Passed,
    };

    /// <param name="visits">Those of one process in order.</param>
    /// <param name="evaluations">Forward ones of the opportunity, in any order.</param>
    internal static IEnumerable<Change<GateAttempt>> Of(
        IReadOnlyList<StageVisit> visits,
        IReadOnlyList<GateEvaluation> evaluations
    ) =>
        Refusals(visits, evaluations)
            .Concat(Moves(visits))
            .Concat(visits.Select(visit => Win(visit, evaluations)).OfType<Change<GateAttempt>>());

    private static IEnumerable<Change<GateAttempt>> Refusals(
        IReadOnlyList<StageVisit> visits,
        IReadOnlyList<GateEvaluation> evaluations
    ) =>
        from row in evaluations
        where row is { Result: EvaluationResult.Blocked, FromStageId: not null, EvaluatedOn: not null }
        where visits.Any(visit => visit.StageId == row.FromStageId && Covers(visit, row.EvaluatedOn!.Value))
        select new Change<GateAttempt>(
            row.EvaluatedOn!.Value,
            0,
            new GateAttempt(row.FromStageId!.Value, GateVerdict.Blocked)
        );

    private static IEnumerable<Change<GateAttempt>> Moves(IReadOnlyList<StageVisit> visits) =>
        visits
            .Zip(visits.Skip(1), (left, entered) => new { left, entered })
            .Where(move =>
                move.left is { ExitKind: ExitKind.Advanced, StageId: not null }
                && move.entered is { EnteredOn: not null, Gate: not null }
                && OfVisits.ContainsKey(move.entered.Gate.Value)
            )
            .Select(move => new Change<GateAttempt>(
                move.entered.EnteredOn!.Value,
                move.entered.Sequence ?? 1,
                new GateAttempt(
                    move.left.StageId!.Value,
                    OfVisits[move.entered.Gate!.Value],
                    move.entered.Judged ?? 0,
                    move.entered.Placeholders ?? 0
                )
            ));

    private static Change<GateAttempt>? Win(StageVisit visit, IReadOnlyList<GateEvaluation> evaluations)
    {
        if (
            visit is not { ExitKind: ExitKind.Won, Source: VisitSource.Live, StageId: { } stage }
            || visit.ExitedOn is not { } on
        )
        {
            return null;
        }
        var how = evaluations
            .FirstOrDefault(row =>
                row.ToStageId is null && row.EvaluatedOn == on && row.Result != EvaluationResult.Blocked
            )
            ?.Result;
        return how == EvaluationResult.SwitchedOff
            ? null
            : new Change<GateAttempt>(
                on,
                (visit.Sequence ?? 0) + 1,
                new GateAttempt(stage, how is { } result ? OfWins[result] : GateVerdict.Passed)
            );
    }

    private static bool Covers(StageVisit visit, DateTime instant) =>
        visit.EnteredOn <= instant && (visit.ExitedOn is null || instant <= visit.ExitedOn);
}
