namespace Crm.SalesProcess.Emulator.Query;

/// <summary>How linked rows count. The last four occur only inside a filter, the others only outside.</summary>
public enum LinkKind
{
    Inner,
    Outer,

    /// <summary>The row once, when a linked row exists; no columns from the link.</summary>
    Exists,

    /// <summary>Same as <see cref="Exists"/> in its results.</summary>
    In,

    /// <summary>As <see cref="Outer"/>, but with one linked row at most.</summary>
    FirstRow,

    /// <summary>A linked row satisfies the link's filter.</summary>
    Any,

    /// <summary>No linked row satisfies the link's filter.</summary>
    NotAny,

    /// <summary>Linked rows exist and none satisfies the link's filter: the platform's meaning, not the word's.</summary>
    All,

    /// <summary>The same as <see cref="Any"/>: the platform's meaning, not the word's.</summary>
    NotAll,
}
