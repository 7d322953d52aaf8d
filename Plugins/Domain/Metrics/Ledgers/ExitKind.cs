namespace Crm.SalesProcess.Domain.Metrics.Ledgers;

/// <summary>How a visit to a stage ended.</summary>
public enum ExitKind
{
    /// <summary>Moved to a later stage.</summary>
    Advanced,

    /// <summary>Moved to an earlier stage.</summary>
    MovedBack,
    Won,
    Lost,

    /// <summary>Left for another process: censored, neither won nor lost.</summary>
    Switched,

    /// <summary>Continued under another version of the process.</summary>
    Migrated,

    /// <summary>Left the process for none: censored, neither won nor lost.</summary>
    Aborted,
}
