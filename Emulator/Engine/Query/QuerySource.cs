using System.Collections.Immutable;

namespace Crm.SalesProcess.Emulator.Query;

/// <summary>A table in a query: the root or a link.</summary>
public abstract record QuerySource
{
    /// <summary>Logical name.</summary>
    public required string Table { get; init; }

    /// <summary>Every readable column; <see cref="Columns"/> may add aliased ones.</summary>
    public bool AllColumns { get; init; }

    public ImmutableArray<QueryColumn> Columns { get; init; } = [];
    public FilterGroup Filter { get; init; } = FilterGroup.Everything;
    public ImmutableArray<QueryOrder> Orders { get; init; } = [];
    public ImmutableArray<QueryLink> Links { get; init; } = [];
}
