namespace Crm.SalesProcess.Domain.Quality;

/// <summary>What is wrong with the ledger of an opportunity.</summary>
public enum FaultKind
{
    /// <summary>A visit ends after the next one begins, or is open although another follows.</summary>
    Overlap,

    /// <summary>A visit ends in a move, but the next one begins later.</summary>
    Gap,

    /// <summary>The opportunity is closed, but nobody knows since when.</summary>
    MissingCloseDate,

    /// <summary>An event lies in the future, or was recorded long before or after it is said to have happened.</summary>
    ClockSkew,

    /// <summary>The history begins in a later stage and was not recorded as it happened.</summary>
    UnknownEarlierStages,

    /// <summary>There is an amount, but no currency or no rate.</summary>
    MissingCurrency,

    /// <summary>The opportunity is in another stage than the open visit.</summary>
    StageDiffers,

    /// <summary>The opportunity is closed and the ledger open, or the other way round.</summary>
    OutcomeDiffers,
}
