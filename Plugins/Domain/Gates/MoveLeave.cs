using System.Linq;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Domain.Gates;

/// <summary>Whether a move is possible at all, whatever the rules say.</summary>
internal static class MoveLeave
{
    /// <summary>Why the move is impossible, or null.</summary>
    internal static Violation? Refusal(ProcessDefinition process, StageMove move, string? backReason) =>
        move.Kind switch
        {
            MoveKind.Forward => RefusalToSkip(process, move),
            MoveKind.Back => RefusalToGoBack(process, move, backReason),
            _ => null,
        };

    private static Violation? RefusalToSkip(ProcessDefinition process, StageMove move)
    {
        var from = move.From!;
        var to = move.To!;
        var skipped = process.Stages.FirstOrDefault(stage =>
            stage.Ordinal > from.Ordinal && stage.Ordinal < to.Ordinal && !stage.AllowSkip
        );
        return skipped is null
            ? null
            : new Violation(
                RefusalCode.StageSkipped,
                $"This opportunity cannot jump from {from.Name} to {to.Name}: {skipped.Name} must not be skipped. "
                    + $"Move it to {skipped.Name} first."
            );
    }

    private static Violation? RefusalToGoBack(ProcessDefinition process, StageMove move, string? reason)
    {
        var from = move.From!;
        var to = move.To!;
        if (!from.AllowBack)
        {
            return new Violation(
                RefusalCode.BackNotAllowed,
                $"This opportunity cannot go back from {from.Name} to {to.Name}: {from.Name} does not allow it. "
                    + "Close the opportunity, or ask the owner of the process."
            );
        }
        return from.BackReasonRequired && (reason is null || process.Placeholders.Covers(reason))
            ? new Violation(
                RefusalCode.BackReasonMissing,
                $"Going back from {from.Name} to {to.Name} needs a reason. Enter the back reason and save again."
            )
            : null;
    }
}
