namespace Crm.SalesProcess.Tables;

/// <summary>What is asked for. Values of the choice csp_overridekind.</summary>
public enum OverrideKind
{
    /// <summary>One move is to be allowed although rules are not met.</summary>
    Override = 725500000,

    /// <summary>One move needs an approver to agree, because a rule says so.</summary>
    Approval = 725500001,
}
