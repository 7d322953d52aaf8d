namespace Crm.SalesProcess.Emulator;

/// <content>What starts steps, and what they see.</content>
public sealed partial record EmulatorOptions
{
    /// <summary>
    /// Whether Win and Lose change the opportunity by an inner Update that starts steps, or silently. Not documented
    /// for Dataverse online; on by default because more code runs then.
    /// </summary>
    public bool WinLoseRaisesUpdate { get; init; } = true;

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
    /// Whether associating rows along a lookup starts the steps on Update of the row with the lookup besides those on
    /// Associate, as it does by the SDK, or only the latter.
    /// </summary>
    public bool AssociatingRaisesUpdate { get; init; } = true;

    /// <summary>Whether lookups that a delete clears start the steps on Update of their rows. Believed not to.</summary>
    public bool ClearedLookupsRaiseUpdate { get; init; }

    /// <summary>Whether rows that go with a deleted one start the steps on Delete. Believed to.</summary>
    public bool CascadesRaiseDelete { get; init; } = true;

    /// <summary>
    /// Whether plug-ins of stage 20 see the values of autonumber columns in Target already. Not documented; those of
    /// stage 40 see them in any case.
    /// </summary>
    public bool AutoNumbersBeforePreOperation { get; init; }

    /// <summary>
    /// Whether an Update that names a state or status starts the steps on SetStateDynamicEntity as well. It has been
    /// observed not to; Microsoft's list of the events of an opportunity can be read otherwise.
    /// </summary>
    public bool StateUpdatesRaiseSetState { get; init; }

    /// <summary>Whether rows that are assigned with the one above them start the steps on Assign. Believed to.</summary>
    public bool CascadesRaiseAssign { get; init; } = true;

    /// <summary>
    /// Whether Target shows plug-ins what the platform sets (owner, authorship, state, currency) from stage 20 on, or
    /// only what was sent and the key.
    /// </summary>
    public bool TargetsShowPlatformColumns { get; init; } = true;

    /// <summary>Whether a column without a value is in an image, as null. Believed to be absent.</summary>
    public bool ImagesHoldNulls { get; init; }

    /// <summary>
    /// Whether shared variables hold <c>IsAutoTransact</c> from the start, which an extension method of the SDK reads
    /// without looking.
    /// </summary>
    public bool VariablesTellTransactions { get; init; } = true;

    /// <summary>
    /// Whether the instance of a plug-in lives on between calls of its step, or each call gets one of its own. The
    /// platform promises neither.
    /// </summary>
    public bool PluginInstancesKept { get; init; } = true;
}
