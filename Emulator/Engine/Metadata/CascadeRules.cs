namespace Crm.SalesProcess.Emulator.Metadata;

/// <summary>One action per event on the referenced row. <see cref="Delete"/> is Cascade, RemoveLink, Restrict or None.</summary>
public sealed record CascadeRules
{
    /// <summary>The platform's "referential": deleting clears the lookups, nothing else cascades.</summary>
    public static readonly CascadeRules Referential = new() { Delete = CascadeAction.RemoveLink };

    /// <summary>The referenced row cannot be deleted while it is referred to.</summary>
    public static readonly CascadeRules Restricted = new() { Delete = CascadeAction.Restrict };

    /// <summary>The platform's "parental": everything cascades.</summary>
    public static readonly CascadeRules Parental = new()
    {
        Assign = CascadeAction.Cascade,
        Delete = CascadeAction.Cascade,
        Merge = CascadeAction.Cascade,
        Reparent = CascadeAction.Cascade,
        Share = CascadeAction.Cascade,
        Unshare = CascadeAction.Cascade,
    };

    public CascadeAction Assign { get; init; }
    public CascadeAction Delete { get; init; }
    public CascadeAction Merge { get; init; }
    public CascadeAction Reparent { get; init; }
    public CascadeAction Share { get; init; }
    public CascadeAction Unshare { get; init; }
}
