namespace Crm.SalesProcess.Tables;

/// <summary>What a background job does. Values of the choice csp_jobkind.</summary>
public enum JobKind
{
    /// <summary>Computes the figures of one rep.</summary>
    Figures = 725500000,

    /// <summary>Adds the figures of reps up to business units and the organisation.</summary>
    Totals = 725500001,

    /// <summary>Freezes what is open at the beginning of a month.</summary>
    Snapshot = 725500002,

    /// <summary>Looks for unusual figures.</summary>
    Signals = 725500003,

    /// <summary>Starts the work of a day.</summary>
    Daily = 725500004,

    /// <summary>Puts opportunities into a version of a process.</summary>
    Migration = 725500005,

    /// <summary>Compares ledgers with opportunities and repairs what can be repaired.</summary>
    Reconcile = 725500006,

    /// <summary>Moves opportunities to a stage.</summary>
    Move = 725500007,
}
