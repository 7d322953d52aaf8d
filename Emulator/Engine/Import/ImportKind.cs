namespace Crm.SalesProcess.Emulator.Import;

/// <summary>What an import does with an installed version of the same solution.</summary>
internal enum ImportKind
{
    /// <summary>Replaces it: what the package no longer has is removed.</summary>
    Upgrade,

    /// <summary>Adds to it and changes it: nothing is removed.</summary>
    Update,

    /// <summary>Stands beside it as <c>name_Upgrade</c> until it is promoted; only then is anything removed.</summary>
    Holding,
}
