using System;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Domain.Gates;

/// <summary>
/// What the gate asks beyond the columns of the opportunity. Each is asked only when a rule needs it: what is not asked
/// costs nothing.
/// </summary>
public interface IGateFacts
{
    /// <summary>How many related rows there are, up to one more than the rule allows; null when nobody knows.</summary>
    int? CountRelated(Rule rule);

    /// <summary>When the rule was last confirmed, UTC; null when it was not.</summary>
    DateTime? FindConfirmation(Rule rule);

    /// <summary>The latest approval of this move, or null.</summary>
    Grant? FindApproval();

    /// <summary>The latest override for this move, or null. Asked only when the move would be refused.</summary>
    Grant? FindOverride();

    /// <summary>Whether the user holds a role that the rule exempts. Asked only when the move would be refused.</summary>
    bool IsExempt(Rule rule);

    /// <summary>The gate switch. Asked only when the move would be refused.</summary>
    GateSwitch Switch { get; }
}
