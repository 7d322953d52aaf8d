using System;

namespace Crm.SalesProcess.Emulator;

/// <summary>
/// How an emulated organisation behaves where the platform's behaviour is not documented or differs between
/// organisations. Each switch has the value we believe to be true of Dataverse online as its default.
/// </summary>
public sealed record EmulatorOptions
{
    /// <summary>Where all dates of the organisation come from.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>ISO code of the organisation's base currency. Used when the database is created.</summary>
    public string BaseCurrency { get; init; } = "USD";

    /// <summary>
    /// Whether Win and Lose change the opportunity by an inner Update that starts steps, or silently. Not documented
    /// for Dataverse online; on by default because more code runs then.
    /// </summary>
    public bool WinLoseRaisesUpdate { get; init; } = true;

    /// <summary>
    /// Whether Update and SetState may close an open opportunity. Some organisations accept it, the documented way is
    /// Win and Lose only.
    /// </summary>
    public bool UpdateMayClose { get; init; }

    /// <summary>Whether a won or lost opportunity refuses updates until it is reopened.</summary>
    public bool ClosedRowsReadOnly { get; init; } = true;

    /// <summary>
    /// Whether lookups that a stage-20 plug-in puts into Target need the caller's Append and AppendTo privileges, as
    /// the caller's own lookups do. Off: only what the caller sent is checked.
    /// </summary>
    public bool PluginLookupsCheckedAsCaller { get; init; } = true;

    /// <summary>Whether an Update with state and other columns runs the steps of stages 20 and 40 once for each part.</summary>
    public bool StateUpdateFiresTwice { get; init; } = true;

    /// <summary>
    /// Whether rows that an operation creates or changes on the way (opportunityclose of Win, children of a cascade)
    /// skip stage 10.
    /// </summary>
    public bool InnerOperationsSkipPreValidation { get; init; } = true;

    /// <summary>
    /// Whether filtering columns are looked for in Target as it is when the step's turn comes, with what earlier
    /// plug-ins put there, or only among what the caller sent. Not documented.
    /// </summary>
    public bool FiltersSeeAddedColumns { get; init; } = true;

    /// <summary>
    /// Whether PrimaryEntityId is the new row's in stage 20 of a Create already, or empty until the row is there,
    /// unless the caller chose the id. Sources differ.
    /// </summary>
    public bool NewIdsKnownInPreOperation { get; init; } = true;

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
    /// Whether associating rows along a lookup starts the steps on Update of the row with the lookup besides those on
    /// Associate, as it does by the SDK, or only the latter.
    /// </summary>
    public bool AssociatingRaisesUpdate { get; init; } = true;

    /// <summary>Whether lookups that a delete clears start the steps on Update of their rows. Believed not to.</summary>
    public bool ClearedLookupsRaiseUpdate { get; init; }

    /// <summary>Whether rows that go with a deleted one start the steps on Delete. Believed to.</summary>
    public bool CascadesRaiseDelete { get; init; } = true;

    /// <summary>
    /// Whether an instance of a flow moves to a neighbouring stage only. Microsoft's page asks callers to; no error for
    /// it is documented.
    /// </summary>
    public bool FlowsMoveOneStage { get; init; }

    /// <summary>
    /// Whether plug-ins of stage 20 see the values of autonumber columns in Target already. Not documented; those of
    /// stage 40 see them in any case.
    /// </summary>
    public bool AutoNumbersBeforePreOperation { get; init; }

    /// <summary>
    /// Whether "last x" and "next x" fiscal years and periods count the current one, as the operators in days and months
    /// do. Not documented.
    /// </summary>
    public bool FiscalSpansHoldCurrent { get; init; }

    /// <summary>
    /// Whether operators that begin or end now compare a date without time of day with today, or with the instant, so
    /// that today is already over. Not documented.
    /// </summary>
    public bool DaysCompareWithToday { get; init; } = true;

    /// <summary>
    /// Whether "last x hours" begins at the full hour and "next x hours" ends at one, as the operators in days do at
    /// midnight. Not documented; off: they go by the minute.
    /// </summary>
    public bool HoursCountWhole { get; init; }

    /// <summary>
    /// Whether an upgrade switches steps on again that somebody has switched off. Online an option of the import decides.
    /// </summary>
    public bool ImportsSwitchStepsOn { get; init; }

    /// <summary>
    /// Whether an import fails when the user that a step runs as does not exist. Not documented; off: such a step runs
    /// as the caller.
    /// </summary>
    public bool ImportsNeedUsersOfSteps { get; init; } = true;

    /// <summary>
    /// Whether alternate keys that an import brings wait for their index until <see cref="DataverseEmulator.Drain"/>,
    /// as online, where a job builds it some time later. Off: they are active at once.
    /// </summary>
    public bool KeysWaitForIndex { get; init; }

    /// <summary>
    /// Seed of the order in which jobs run; null: oldest first. The platform promises no order, so steps must bear any.
    /// </summary>
    public int? JobShuffleSeed { get; init; }

    /// <summary>
    /// Seed of which jobs run again although they succeeded; null: none does. The platform promises that a job runs at
    /// least once, so steps must bear another time.
    /// </summary>
    public int? JobRepeatSeed { get; init; }

    /// <summary>How long a message may take with all its synchronous plug-ins, and an asynchronous plug-in by itself.</summary>
    public TimeSpan OperationTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The largest context that a plug-in can be given, in bytes of its texts: 116.85 MB.</summary>
    public long LargestContext { get; init; } = 122_526_105;

    /// <summary>Which plug-in executions leave a row in <c>plugintracelog</c>.</summary>
    public PluginTraceLevel PluginTrace { get; init; } = PluginTraceLevel.Exception;
}
