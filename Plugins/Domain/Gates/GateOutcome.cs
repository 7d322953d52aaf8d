namespace Crm.SalesProcess.Domain.Gates;

/// <summary>How a visit came about. Values of the choice csp_gateoutcome.</summary>
public enum GateOutcome
{
    /// <summary>Nothing was shown or refused.</summary>
    Passed = 725500000,

    /// <summary>A warning was passed over.</summary>
    Warned = 725500001,

    /// <summary>An override opened the gate.</summary>
    Overridden = 725500002,

    /// <summary>The user was exempt.</summary>
    Exempt = 725500003,

    /// <summary>No gate was asked.</summary>
    NotEvaluated = 725500004,
}
