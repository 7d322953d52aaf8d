using System.Collections.Immutable;

namespace Crm.SalesProcess.Emulator.Query;

/// <summary>Parts combined by and/or; without parts it lets every row through.</summary>
public sealed record FilterGroup(Junction Junction, ImmutableArray<FilterNode> Parts) : FilterNode
{
    public static readonly FilterGroup Everything = new(Junction.And, []);

    /// <summary>Both must hold.</summary>
    public FilterGroup And(FilterNode other) => new(Junction.And, [this, other]);
}
