namespace Crm.SalesProcess.Emulator.Metadata;

/// <summary>Whether the index of an alternate key is built.</summary>
public enum KeyStatus
{
    /// <summary>Rows are found by the key, and doubles refused.</summary>
    Active,

    /// <summary>Waits for its index: no row is found by it, doubles are not refused.</summary>
    Pending,

    /// <summary>Rows with the same values kept the index from being built.</summary>
    Failed,
}
