namespace Crm.SalesProcess.Domain.Ledger;

/// <summary>What a change of an opportunity is about. Values of the choice csp_changekind.</summary>
public enum ChangeKind
{
    /// <summary>The estimated close date was set, moved or cleared.</summary>
    CloseDate = 725500000,

    /// <summary>The estimated revenue or its currency was changed.</summary>
    Amount = 725500001,

    /// <summary>The opportunity was given to somebody else.</summary>
    Owner = 725500002,

    /// <summary>The opportunity was won, lost or reopened.</summary>
    Outcome = 725500003,
}
