namespace Crm.SalesProcess.Domain.Metrics.Waterfalls;

/// <summary>Why an open amount appeared, changed or went.</summary>
public enum WaterfallStep
{
    Created,
    Reopened,

    /// <summary>Came back from another process.</summary>
    Returned,
    AmountUp,
    AmountDown,

    /// <summary>A new owner brought it into the scope.</summary>
    TransferredIn,

    /// <summary>A new owner took it out of the scope.</summary>
    TransferredOut,

    /// <summary>Its close date moved into the period of the view.</summary>
    MovedIn,

    /// <summary>Its close date moved out of the period of the view.</summary>
    MovedOut,

    /// <summary>A win event, valued as the open amount: not the won amount of the figures.</summary>
    Won,
    Lost,

    /// <summary>Switched to another process, or aborted.</summary>
    Left,
}
