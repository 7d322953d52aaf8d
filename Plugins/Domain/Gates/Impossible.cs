using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Domain.Gates;

/// <summary>Why a move cannot be made whatever the rules say.</summary>
/// <param name="Code">Why.</param>
/// <param name="Stage">The stage that forbids it.</param>
internal sealed record Impossible(RefusalCode Code, Stage Stage)
{
    internal Violation In(GateWords words, StageMove move)
    {
        var pattern = Code switch
        {
            RefusalCode.StageSkipped => words.Skipped,
            RefusalCode.BackNotAllowed => words.BackNotAllowed,
            _ => words.BackReasonMissing,
        };
        var text = string.Format(pattern, move.From!.Name, move.To!.Name, Stage.Name);
        return new Violation(Code, PlainLine.Of(text));
    }
}
