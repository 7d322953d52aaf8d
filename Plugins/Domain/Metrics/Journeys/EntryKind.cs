namespace Crm.SalesProcess.Domain.Metrics.Journeys;

/// <summary>How a visit came about.</summary>
public enum EntryKind
{
    /// <summary>The first visit.</summary>
    Start,

    /// <summary>Moved from another stage of the version.</summary>
    Move,

    /// <summary>Reopened after a close (rule R3): no move, no re-entry.</summary>
    Reopen,

    /// <summary>Came from another version (rule R6).</summary>
    Migration,

    /// <summary>Came back into the process after having left it.</summary>
    Return,
}
