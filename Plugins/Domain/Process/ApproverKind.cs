namespace Crm.SalesProcess.Domain.Process;

/// <summary>Who may decide on overrides and approvals. Values of the choice csp_approverkind.</summary>
public enum ApproverKind
{
    /// <summary>The manager of the requester, or anybody above.</summary>
    ManagerChain = 725500000,

    /// <summary>Holders of a security role.</summary>
    Role = 725500001,

    /// <summary>Members of a team.</summary>
    Team = 725500002,
}
