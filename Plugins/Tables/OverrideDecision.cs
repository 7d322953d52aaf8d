namespace Crm.SalesProcess.Tables;

/// <summary>Where a request for an override or approval stands. Values of the choice csp_overridedecision.</summary>
public enum OverrideDecision
{
    /// <summary>Nobody has decided yet.</summary>
    Pending = 725500000,

    /// <summary>The move may be made once, until it expires.</summary>
    Approved = 725500001,

    /// <summary>The move may not be made.</summary>
    Rejected = 725500002,

    /// <summary>The move has been made.</summary>
    Used = 725500003,

    /// <summary>The time to use it has passed.</summary>
    Expired = 725500004,
}
