namespace Crm.SalesProcess.Cli.Packing;

/// <summary>What the importing organisation may do with the solution; the value is that of <c>Managed</c> in solution.xml.</summary>
public enum PackageKind
{
    /// <summary>Open for editing: for development organisations.</summary>
    Unmanaged = 0,

    /// <summary>Sealed, can be uninstalled: for everyone else.</summary>
    Managed = 1,
}
