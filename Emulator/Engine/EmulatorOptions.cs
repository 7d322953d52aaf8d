using System;

namespace Crm.SalesProcess.Emulator;

/// <summary>
/// How an emulated organisation behaves where the platform's behaviour is not documented or differs between
/// organisations. Each switch has the value we believe to be true of Dataverse online as its default.
/// </summary>
public sealed partial record EmulatorOptions
{
    /// <summary>Where all dates of the organisation come from.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>ISO code of the organisation's base currency. Used when the database is created.</summary>
    public string BaseCurrency { get; init; } = "USD";

    /// <summary>
    /// Whether lookups that a stage-20 plug-in puts into Target need the caller's Append and AppendTo privileges, as
    /// the caller's own lookups do. Off: only what the caller sent is checked.
    /// </summary>
    public bool PluginLookupsCheckedAsCaller { get; init; } = true;

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
    /// How many asynchronous jobs run at the same time. The platform runs many; one by one, the same work gives the same
    /// rows in the same order.
    /// </summary>
    public int JobsAtOnce { get; init; } = 1;

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
