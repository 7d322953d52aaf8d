namespace Crm.SalesProcess.Emulator.Metadata;

/// <summary>A lookup column seen as a relationship. Tables and columns by logical name.</summary>
public sealed record OneToMany
{
    /// <summary>Unique in the schema; polymorphic lookups have one relationship per target.</summary>
    public required string SchemaName { get; init; }

    public required string ReferencedTable { get; init; }
    public required string ReferencingTable { get; init; }
    public required string ReferencingColumn { get; init; }
    public CascadeRules Cascade { get; init; } = CascadeRules.Referential;
    public bool IsHierarchical { get; init; }
    public bool IsCustom { get; init; }

    /// <summary>Name of the lookup as the Web API binds it; empty = the lookup's logical name.</summary>
    public string ReferencingNavigation { get; init; } = "";

    /// <summary>Name of the collection on the referenced row; empty = <see cref="SchemaName"/>.</summary>
    public string ReferencedNavigation { get; init; } = "";
}
