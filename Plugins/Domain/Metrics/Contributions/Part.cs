namespace Crm.SalesProcess.Domain.Metrics.Contributions;

/// <summary>
/// The additive parts that measures are made of. Each collects values; parts of reps add up to those of their unit
/// and of the organisation. The value is 1 unless stated.
/// </summary>
public enum Part
{
    // Outcomes, placed by the final close.
    Won,
    Lost,

    /// <summary>A loss whose reason is neither no-decision nor disqualified.</summary>
    LostNarrowly,

    /// <summary>Base currency.</summary>
    WonAmount,

    /// <summary>Base currency.</summary>
    LostAmount,

    /// <summary>Whole days from process start to the winning close.</summary>
    WonCycle,

    /// <summary>The same without the closed gaps.</summary>
    WonNetCycle,

    /// <summary>Whole days from process start to the final loss.</summary>
    LostCycle,

    /// <summary>Fitness of a closed opportunity's path, 0 to 1.</summary>
    PathFitness,

    /// <summary>Number of the variant a closed opportunity followed.</summary>
    Variant,

    // The cohort, placed by the process start.
    Created,
    CohortWon,
    CohortLost,
    CohortOpen,

    /// <summary>Whole days until won.</summary>
    FollowedToWin,

    /// <summary>Whole days until lost.</summary>
    FollowedToLoss,

    /// <summary>Whole days followed without an outcome.</summary>
    FollowedOpen,

    // Stock, as it stands at A.
    Open,

    /// <summary>Base currency.</summary>
    OpenAmount,

    /// <summary>Amount × probability, base currency.</summary>
    WeightedAmount,

    /// <summary>Base currency of what is open and due in the period.</summary>
    OpenDueAmount,

    /// <summary>Days the current visit has lasted.</summary>
    OpenAge,
    OverTarget,
    Stalled,

    // Moves of the close date, placed by the move.
    Push,
    MonthPush,
    QuarterPush,
    Pull,

    /// <summary>Days, later is positive.</summary>
    SlipDays,

    // Open and due in an ended period just before its start.
    DueAtStart,

    /// <summary>Base currency at the start.</summary>
    DueAtStartAmount,
    Slipped,

    /// <summary>Base currency at the start.</summary>
    SlippedAmount,

    // Events on the way.
    ForwardMove,
    BackMove,
    Reopen,
    ReEntry,

    // The frozen snapshot of an ended period.
    /// <summary>Amount × probability of what was due in the period, base currency.</summary>
    Forecast,

    /// <summary>Base currency of what was Committed and due in the period.</summary>
    Committed,

    /// <summary>Won amount of what was Committed and due in the period.</summary>
    CommittedWon,

    // Opportunities in a stage, placed by the first entry.
    Entered,
    Advanced,
    Leaked,

    /// <summary>Days in the stage when it was left.</summary>
    LeftStage,

    /// <summary>Days in the stage so far, or until the opportunity was censored.</summary>
    StillInStage,

    // Opportunities that reached a stage, placed by that instant.
    Reached,

    /// <summary>Reached, and the stage is not before the path's first one.</summary>
    SkipCandidate,
    Skipped,

    // Time, placed by an exit.
    /// <summary>Days of one visit.</summary>
    VisitDays,

    /// <summary>Days of all visits of an opportunity that left the stage for good.</summary>
    DealDays,

    /// <summary>A visit ended in a stage that has a target.</summary>
    TimedVisit,
    TimedVisitWithinTarget,

    // Gates.
    GateAttempt,
    GatePassage,
    GateOverridden,

    /// <summary>Let through without override or exemption.</summary>
    GatePass,
    ValueJudged,
    ValuePlaceholder,
    FirstAttempt,
    FirstAttemptPassed,

    /// <summary>Days from the first refusal to the first later passage.</summary>
    BlockedDays,
    OverriddenClosed,
    OverriddenWon,
    CleanClosed,
    CleanWon,

    // What the figures rest on, placed by the event.
    /// <summary>An entry into or an exit from a stage.</summary>
    LedgerEvent,

    /// <summary>One that was loaded, computed afterwards or repaired.</summary>
    ReconstructedEvent,

    /// <summary>A current visit at A.</summary>
    StandingVisit,

    /// <summary>One that was loaded, computed afterwards or repaired.</summary>
    ReconstructedStanding,
}
