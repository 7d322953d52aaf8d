namespace Crm.SalesProcess.Domain.Gates;

/// <summary>What came of asking the gate, where it is worth a row. Values of the choice csp_evaluationresult.</summary>
public enum EvaluationResult
{
    /// <summary>The move was refused.</summary>
    Blocked = 725500000,

    /// <summary>A rule that warns was not met.</summary>
    Warned = 725500001,

    /// <summary>An override opened the gate.</summary>
    Overridden = 725500002,

    /// <summary>Only rules that hint or observe were not met.</summary>
    Observed = 725500003,

    /// <summary>The user was exempt.</summary>
    Exempt = 725500004,

    /// <summary>The gate switch had turned the gate off.</summary>
    SwitchedOff = 725500005,
}
