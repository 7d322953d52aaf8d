namespace Crm.SalesProcess.Domain.Process;

/// <summary>What an unmet rule does. Values of the choice csp_severity.</summary>
public enum Severity
{
    /// <summary>Evaluated, never shown.</summary>
    Observe = 725500000,

    /// <summary>Shown only.</summary>
    Hint = 725500001,

    /// <summary>Lets the move pass and marks the visit.</summary>
    Warn = 725500002,

    /// <summary>Refuses the move.</summary>
    Block = 725500003,
}
