namespace Crm.SalesProcess.Emulator.Host.Model;

/// <summary>Which way a navigation property leads.</summary>
internal enum NavigationKind
{
    /// <summary>To the one row a lookup refers to.</summary>
    Lookup,

    /// <summary>To the rows whose lookup refers to this one.</summary>
    Children,

    /// <summary>To the rows at the other side of an intersect table.</summary>
    Peers,
}
