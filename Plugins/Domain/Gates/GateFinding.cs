using System.Collections.Generic;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Gates;

/// <summary>What one rule says of a move.</summary>
/// <param name="Rule">The rule that was asked.</param>
/// <param name="Verdict">What it says.</param>
public sealed record GateFinding(Rule Rule, Verdict Verdict)
{
    private static readonly Column[] NoColumns = [];

    /// <summary>What being unmet does: the severity of the rule, or what the gate switch made of it.</summary>
    public Severity Severity { get; init; } = Rule.Severity;

    /// <summary>The columns that a Required columns rule finds missing; else none.</summary>
    public IReadOnlyList<Column> Missing { get; init; } = NoColumns;

    /// <summary>How many rows a Related records rule has found, up to one more than it allows; else null.</summary>
    public int? Count { get; init; }

    /// <summary>The approval that an Approval rule was met by; else null.</summary>
    public Grant? Approval { get; init; }

    /// <summary>Whether the user holds a role that the rule exempts.</summary>
    public bool IsExempt { get; init; }

    /// <summary>Whether the rule is not met, be its user exempt or not.</summary>
    public bool IsUnmet => Verdict == Verdict.Unmet;

    /// <summary>Whether it refuses the move unless an override opens the gate.</summary>
    public bool Blocks => IsUnmet && !IsExempt && Severity == Severity.Block;
}
