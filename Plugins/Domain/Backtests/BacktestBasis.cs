namespace Crm.SalesProcess.Domain.Backtests;

/// <summary>On which values a verdict about the past rests. Ordered from the firmest.</summary>
public enum BacktestBasis
{
    /// <summary>Values as they were at the move: kept on the visit, or not changed since.</summary>
    Then = 1,

    /// <summary>
    /// At least one value is that of today. It may have been filled in later, so what is found unmet is a lower bound.
    /// </summary>
    Today = 2,

    /// <summary>Nobody knows any more.</summary>
    Unknown = 3,
}
