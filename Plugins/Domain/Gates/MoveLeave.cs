using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Domain.Gates;

/// <summary>Whether a move is possible at all, whatever the rules say.</summary>
internal static class MoveLeave
{
    /// <summary>Why the move is impossible, or null.</summary>
    internal static Impossible? Refusal(ProcessDefinition process, Attempt attempt) =>
        attempt.Move.Kind switch
        {
            MoveKind.Forward => RefusalToSkip(process, attempt.Move),
            MoveKind.Back => RefusalToGoBack(process, attempt),
            _ => null,
        };

    private static Impossible? RefusalToSkip(ProcessDefinition process, StageMove move)
    {
        for (var ordinal = move.From!.Ordinal + 1; ordinal < move.To!.Ordinal; ordinal++)
        {
            var skipped = process.Stages[ordinal - 1];
            if (!skipped.AllowSkip)
            {
                return new Impossible(RefusalCode.StageSkipped, skipped);
            }
        }
        return null;
    }

    private static Impossible? RefusalToGoBack(ProcessDefinition process, Attempt attempt)
    {
        var from = attempt.Move.From!;
        if (CorrectsASlip(process, attempt))
        {
            return null;
        }
        if (!from.AllowBack)
        {
            return new Impossible(RefusalCode.BackNotAllowed, from);
        }
        return
            from.BackReasonRequired
            && (attempt.BackReason is not { } reason || process.Placeholders.Covers(reason))
            ? new Impossible(RefusalCode.BackReasonMissing, from)
            : null;
    }

    /// <summary>A slip is taken back to where it came from: a way back in many short steps is none.</summary>
    private static bool CorrectsASlip(ProcessDefinition process, Attempt attempt) =>
        attempt.VisitEnteredOn is { } entered
        && attempt.Moment.Now - entered < process.Grace
        && (attempt.CameFromStageId is not { } stage || stage == attempt.Move.To!.Id);
}
