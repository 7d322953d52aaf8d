namespace Crm.SalesProcess.Domain.Metrics.Ledgers;

/// <summary>What a gate said to one request. A move whose gate was not evaluated has no verdict and is no row.</summary>
public enum GateVerdict
{
    /// <summary>Refused.</summary>
    Blocked,
    Passed,

    /// <summary>Let through with a warning; counts as passed.</summary>
    Warned,

    /// <summary>Let through by an approved override.</summary>
    Overridden,

    /// <summary>Let through because of a role the rule exempts.</summary>
    Exempt,
}
