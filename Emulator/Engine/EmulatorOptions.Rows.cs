namespace Crm.SalesProcess.Emulator;

/// <content>What a write does.</content>
public sealed partial record EmulatorOptions
{
    /// <summary>
    /// Whether Update and SetState may close an open opportunity. Some organisations accept it, the documented way is
    /// Win and Lose only.
    /// </summary>
    public bool UpdateMayClose { get; init; }

    /// <summary>Whether a won or lost opportunity refuses updates until it is reopened.</summary>
    public bool ClosedRowsReadOnly { get; init; } = true;

    /// <summary>
    /// Whether Create sets the default of choices and of yes-or-no columns, or only forms do. Not documented for all
    /// columns.
    /// </summary>
    public bool CreateSetsDefaults { get; init; } = true;

    /// <summary>Whether UpdateMultiple honours IfRowVersionMatches; it was once known not to.</summary>
    public bool UpdateMultipleChecksRowVersions { get; init; } = true;

    /// <summary>Whether an opportunity that is reopened loses its actual value and close date. Not documented.</summary>
    public bool ReopeningClearsActuals { get; init; }

    /// <summary>
    /// Whether an instance of a flow moves to a neighbouring stage only. Microsoft's page asks callers to; no error for
    /// it is documented.
    /// </summary>
    public bool FlowsMoveOneStage { get; init; }

    /// <summary>
    /// Whether alternate keys that an import brings wait for their index until <see cref="DataverseEmulator.Drain"/>,
    /// as online, where a job builds it some time later. Off: they are active at once.
    /// </summary>
    public bool KeysWaitForIndex { get; init; }

    /// <summary>
    /// Whether a won or lost opportunity without an actual value takes the estimated one, or has none.
    /// </summary>
    public bool ClosingTakesEstimate { get; init; } = true;

    /// <summary>Whether an opportunity that names only its account or contact gets it as customer.</summary>
    public bool CustomersFollowParents { get; init; } = true;

    /// <summary>
    /// Whether a new row that may hold amounts gets the default currency although it holds none yet. Believed not to.
    /// </summary>
    public bool EveryRowHasCurrency { get; init; }

    /// <summary>Whether a write of a column that callers may not set is refused, rather than left out in silence.</summary>
    public bool UnwritableColumnsRefused { get; init; }

    /// <summary>
    /// Whether rows need the columns that their forms require (ApplicationRequired). Believed not to.
    /// </summary>
    public bool FormRequirementsHold { get; init; }

    /// <summary>
    /// Whether rows that share the values of a key and lack others collide. Believed not to: the index leaves rows with
    /// a null out.
    /// </summary>
    public bool PartialKeysCollide { get; init; }

    /// <summary>
    /// Whether a finished instance of a flow is still in state Active, as Microsoft's page says (0 and 2), or inactive,
    /// as its form writes it (1 and 2). Both are taken from callers.
    /// </summary>
    public bool FinishedFlowsStayActive { get; init; }

    /// <summary>
    /// Whether an instant without a kind counts as UTC when it is written, or as the caller's local time.
    /// </summary>
    public bool UnspecifiedTimesAreUtc { get; init; } = true;

    /// <summary>
    /// Whether days and times of no time zone (DateOnly, TimeZoneIndependent) come back with the kind Utc as instants
    /// do, or Unspecified. Sources differ.
    /// </summary>
    public bool WallClockTimesAreUtc { get; init; } = true;

    /// <summary>Whether a new owner must hold a privilege to read the table. Believed to.</summary>
    public bool OwnersMustRead { get; init; } = true;
}
