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

    /// <summary>User and teams, to whom rows may be shared.</summary>
    public ImmutableArray<Guid> Principals => [UserId, .. TeamIds];

    public RowAccess To(string privilege) =>
        MayEverything ? RowAccess.Everything
        : Privileges.TryGetValue(privilege, out var access) ? access
        : RowAccess.Nothing;
}
