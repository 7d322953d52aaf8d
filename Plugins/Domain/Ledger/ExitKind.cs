namespace Crm.SalesProcess.Domain.Ledger;

/// <summary>How a visit ended. Values of the choice csp_exitkind.</summary>
public enum ExitKind
{
    /// <summary>To a later stage.</summary>
    Advanced = 725500000,

    /// <summary>To an earlier stage.</summary>
    MovedBack = 725500001,

    /// <summary>The opportunity was won.</summary>
    Won = 725500002,

    /// <summary>The opportunity was lost.</summary>
    Lost = 725500003,

    /// <summary>To another process.</summary>
    Switched = 725500004,

    /// <summary>To another version of the process.</summary>
    Migrated = 725500005,

    /// <summary>The opportunity left the process.</summary>
    Aborted = 725500006,
}
