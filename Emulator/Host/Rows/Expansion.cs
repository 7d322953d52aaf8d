using Crm.SalesProcess.Emulator.Host.Model;
using Microsoft.OData.UriParser;

namespace Crm.SalesProcess.Emulator.Host.Rows;

/// <summary>Related rows that come with a row (<c>$expand</c>).</summary>
/// <param name="Shape">Of the related rows; null for an owner, whose row comes whole.</param>
internal sealed record Expansion(Navigation Navigation, RowShape? Shape)
{
    public FilterClause? Filter { get; init; }

    public OrderByClause? Order { get; init; }

    /// <summary>At most this many rows of each parent; null = all.</summary>
    public int? Top { get; init; }

    /// <summary>Whether addresses of rows are wanted instead of the rows (<c>$expand=x/$ref</c>).</summary>
    public bool IsReference { get; init; }
}
