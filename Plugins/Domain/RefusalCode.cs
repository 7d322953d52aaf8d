namespace Crm.SalesProcess.Domain;

/// <summary>Why something is refused. Numbers never change; each has an entry in docs/errors.md.</summary>
public enum RefusalCode
{
    /// <summary>Rules of the gate are not met.</summary>
    GateNotMet = 1001,

    /// <summary>A stage that must not be skipped would be.</summary>
    StageSkipped = 1002,

    /// <summary>The stage is not of the opportunity's process version.</summary>
    StageOfAnotherProcess = 1003,

    /// <summary>The stage would be cleared.</summary>
    StageCleared = 1004,

    /// <summary>The process version would be changed by hand.</summary>
    VersionChanged = 1005,

    /// <summary>The stage does not allow going back.</summary>
    BackNotAllowed = 1006,

    /// <summary>Going back asks for a reason.</summary>
    BackReasonMissing = 1007,

    /// <summary>The opportunity is in no sales process.</summary>
    NoProcess = 1008,

    /// <summary>A closed opportunity would be moved.</summary>
    ClosedOpportunity = 1009,

    /// <summary>A column that the solution keeps would be written by hand.</summary>
    KeptColumn = 1010,

    /// <summary>Somebody else was faster.</summary>
    ChangedMeanwhile = 1011,

    /// <summary>The caller may not read the opportunity.</summary>
    OpportunityNotReadable = 1012,

    /// <summary>The caller may not change the opportunity.</summary>
    OpportunityNotWritable = 1013,

    /// <summary>The draft has problems.</summary>
    DraftNotReady = 2001,

    /// <summary>A process file cannot be imported, or a process cannot be written as one.</summary>
    ProcessFileNotReady = 2002,

    /// <summary>Opportunities cannot be put into a version that way.</summary>
    MigrationNotReady = 2003,

    /// <summary>A backtest would look at too much.</summary>
    BacktestTooLarge = 2004,

    /// <summary>Only publishing makes and chooses versions.</summary>
    VersionByHand = 3001,

    /// <summary>Only the solution writes stage visits.</summary>
    VisitByHand = 3002,

    /// <summary>Only the solution writes opportunity changes.</summary>
    ChangeByHand = 3003,

    /// <summary>Only the solution writes gate evaluations.</summary>
    EvaluationByHand = 3004,

    /// <summary>Only the solution writes pipeline snapshots.</summary>
    SnapshotByHand = 3005,

    /// <summary>A history cannot be read, or contradicts itself.</summary>
    HistoryNotReady = 4001,

    /// <summary>A confirmation says nothing, or confirms what cannot be confirmed.</summary>
    ConfirmationIncomplete = 5001,

    /// <summary>A confirmation would be changed.</summary>
    ConfirmationChanged = 5002,

    /// <summary>A request for an override or approval lacks something.</summary>
    OverrideIncomplete = 5003,

    /// <summary>Somebody who may not decide would decide.</summary>
    OverrideNotYours = 5004,

    /// <summary>A request would be changed after the decision, or in what only the solution writes.</summary>
    OverrideChanged = 5005,

    /// <summary>Figures were computed by two at the same time.</summary>
    Outpaced = 6001,

    /// <summary>A job does not say what it needs to say.</summary>
    JobUnreadable = 6002,

    /// <summary>A step met something it did not expect.</summary>
    Unexpected = 9001,

    /// <summary>A stored process version cannot be read.</summary>
    VersionUnreadable = 9002,

    /// <summary>The caller lacks a right that what was asked for needs.</summary>
    RightMissing = 9003,
}
