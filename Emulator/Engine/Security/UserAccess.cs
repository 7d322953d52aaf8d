using System;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Crm.SalesProcess.Emulator.Query;

namespace Crm.SalesProcess.Emulator.Security;

/// <summary>What one user may do: the union of the roles of the user and of all teams the user belongs to.</summary>
internal sealed record UserAccess(Guid UserId, Guid BusinessUnitId)
{
    public bool IsDisabled { get; init; }

    /// <summary>SYSTEM, and holders of System Administrator.</summary>
    public bool MayEverything { get; init; }

    public ImmutableArray<Guid> TeamIds { get; init; } = [];

    public int RoleCount { get; init; }

    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Of the interface; null: the organisation's.</summary>
    public int? Language { get; init; }

    public FrozenDictionary<string, RowAccess> Privileges { get; init; } =
        FrozenDictionary<string, RowAccess>.Empty;

    /// <summary>What column security profiles permit, by table and column.</summary>
    public FrozenDictionary<(string Table, string Column), ColumnRights> Columns { get; init; } =
        FrozenDictionary<(string, string), ColumnRights>.Empty;

    /// <summary>User and teams, to whom rows may be shared.</summary>
    public ImmutableArray<Guid> Principals => [UserId, .. TeamIds];

    /// <summary>The rights of both, where each counts no further than the other's.</summary>
    private (UserAccess Own, UserAccess Other)? Both { get; init; }

    public RowAccess To(string privilege) =>
        Both is { } both ? Lesser(both.Own.To(privilege), both.Other.To(privilege))
        : MayEverything ? RowAccess.Everything
        : Privileges.TryGetValue(privilege, out var access) ? access
        : RowAccess.Nothing;

    /// <summary>What may be done with a secured column.</summary>
    public ColumnRights To(string table, string column) =>
        Both is { } both ? both.Own.To(table, column) & both.Other.To(table, column)
        : MayEverything ? ColumnRights.All
        : Columns.TryGetValue((table, column), out var rights) ? rights
        : ColumnRights.None;

    /// <summary>This user's access as far as another user's goes.</summary>
    public UserAccess LimitedTo(UserAccess other) =>
        other.MayEverything
            ? this
            : this with
            {
                MayEverything = false,
                IsDisabled = IsDisabled || other.IsDisabled,
                Both = (this, other),
            };

    private static RowAccess Lesser(RowAccess own, RowAccess other) => other.Depth < own.Depth ? other : own;
}
