using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Domain.Gates;

/// <summary>What the gate says of a move: every rule that was asked, in order.</summary>
public sealed class GateReport
{
    internal GateReport(StageMove move, Violation? impossible, IReadOnlyList<GateFinding> findings)
    {
        Move = move;
        Findings = findings;
        Unmet = [.. findings.Where(finding => !finding.Met)];
        Violations = [.. ViolationsOf(impossible)];
    }

    /// <summary>The move that was judged.</summary>
    public StageMove Move { get; }

    /// <summary>Every rule that was asked; none when the move is impossible whatever the values are.</summary>
    public IReadOnlyList<GateFinding> Findings { get; }

    /// <summary>The rules that are not met, of every severity.</summary>
    public IReadOnlyList<GateFinding> Unmet { get; }

    /// <summary>Why the move is refused; empty when it may happen.</summary>
    public IReadOnlyList<Violation> Violations { get; }

    /// <summary>What the visit is marked with when the move happens.</summary>
    public GateOutcome Outcome =>
        Unmet.Any(finding => finding.Rule.Severity == Severity.Warn)
            ? GateOutcome.Warned
            : GateOutcome.Passed;

    private IEnumerable<Violation> ViolationsOf(Violation? impossible)
    {
        if (impossible is not null)
        {
            yield return impossible;
        }
        else if (Unmet.Any(finding => finding.Rule.Severity == Severity.Block))
        {
            yield return new Violation(RefusalCode.GateNotMet, RefusalText.Of(this));
        }
    }
}
