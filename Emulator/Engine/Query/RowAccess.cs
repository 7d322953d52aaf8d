using System;
using System.Collections.Immutable;

namespace Crm.SalesProcess.Emulator.Query;

/// <summary>
/// Which rows of one table a query may see. On tables without an owner only <see cref="AccessDepth.Global"/> shows
/// rows, besides those shared.
/// </summary>
public sealed record RowAccess(AccessDepth Depth)
{
    public static readonly RowAccess Everything = new(AccessDepth.Global);
    public static readonly RowAccess Nothing = new(AccessDepth.None);

    /// <summary>The user and the teams whose rows count as the user's own (depths Basic, Local and Deep).</summary>
    public ImmutableArray<Guid> OwnerIds { get; init; } = [];

    /// <summary>Business units whose rows are seen (depths Local and Deep).</summary>
    public ImmutableArray<Guid> BusinessUnitIds { get; init; } = [];

    /// <summary>
    /// The user and all teams: rows that <c>principalobjectaccess</c> shares with one of them for reading are seen too.
    /// Empty = shares do not count.
    /// </summary>
    public ImmutableArray<Guid> SharePrincipalIds { get; init; } = [];
}
