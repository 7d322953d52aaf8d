namespace Crm.SalesProcess.Domain.Gates;

/// <summary>What one rule says of a move.</summary>
public enum Verdict
{
    /// <summary>It is as the rule asks.</summary>
    Met = 1,

    /// <summary>It is not.</summary>
    Unmet = 2,

    /// <summary>The rule is not meant for this opportunity.</summary>
    NotApplicable = 3,

    /// <summary>Nobody knows any more: only of moves in the past.</summary>
    Unknown = 4,
}
