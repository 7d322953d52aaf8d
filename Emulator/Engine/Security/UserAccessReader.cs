using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Query;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Security;

/// <summary>Works out what a user may do from roles, teams and business units.</summary>
internal sealed class UserAccessReader(SecurityRows rows)
{
    /// <summary>Faults when there is no such user.</summary>
    public UserAccess Read(Guid userId)
    {
        var user = rows.Find("systemuser", userId) ?? throw Fault.NoRow("systemuser", userId);
        var unit =
            user.GetAttributeValue<EntityReference>("businessunitid")?.Id ?? Emulated.RootBusinessUnitId;
        var teams = rows.Where("teammembership", "systemuserid", [userId])
            .Select(row => Id(row, "teamid"))
            .ToList();
        var assigned = RolesOfUser(userId, unit).Concat(RolesOfTeams(userId, teams)).ToList();
        var settings = rows.Find("usersettings", userId);
        return new UserAccess(userId, unit)
        {
            IsDisabled = user.GetAttributeValue<bool>("isdisabled"),
            MayEverything =
                userId == Emulated.SystemUserId
                || assigned.Any(role => role.RoleId == StandardRoles.Administrator),
            TeamIds = [.. teams],
            RoleCount = assigned.Count,
            TimeZone = TimeZoneOf(settings),
            Language = settings?.GetAttributeValue<int?>("uilanguageid"),
            Privileges = Privileges(assigned),
            Columns = new ColumnPermissions(rows).Of(userId, teams),
        };
    }

    private static TimeZoneInfo TimeZoneOf(Entity? settings) =>
        settings?.Contains("timezonecode") == true
            ? TimeZoneCodes.Find(settings.GetAttributeValue<int>("timezonecode"))
            : TimeZoneInfo.Utc;

    private IEnumerable<AssignedRole> RolesOfUser(Guid userId, Guid unit) =>
        rows.Where("systemuserroles", "systemuserid", [userId])
            .Select(row => new AssignedRole(Id(row, "roleid"), [userId], unit));

    private IEnumerable<AssignedRole> RolesOfTeams(Guid userId, List<Guid> teams)
    {
        var units = rows.Where("team", "teamid", teams)
            .ToDictionary(
                team => team.Id,
                team => team.GetAttributeValue<EntityReference>("businessunitid").Id
            );
        var assigned = rows.Where("teamroles", "teamid", teams).ToList();
        var inherited = rows.Where("role", "roleid", assigned.Select(row => Id(row, "roleid")).Distinct())
            .Where(role => role.GetAttributeValue<OptionSetValue>("isinherited")?.Value == 1)
            .Select(role => role.Id)
            .ToHashSet();
        return assigned.Select(row =>
        {
            var (role, team) = (Id(row, "roleid"), Id(row, "teamid"));
            return new AssignedRole(role, inherited.Contains(role) ? [team, userId] : [team], units[team]);
        });
    }

    private FrozenDictionary<string, RowAccess> Privileges(List<AssignedRole> assigned)
    {
        var units = new BusinessUnitTree(
            rows.All("businessunit")
                .Select(unit =>
                    (
                        unit.Id,
                        unit.GetAttributeValue<EntityReference>("parentbusinessunitid")?.Id ?? Guid.Empty
                    )
                )
        );
        var granted = rows.Where("roleprivileges", "roleid", assigned.Select(role => role.RoleId).Distinct());
        var names = rows.All("privilege")
            .ToDictionary(row => row.Id, row => row.GetAttributeValue<string>("name"));
        var byRole = granted.ToLookup(row => Id(row, "roleid"));
        return assigned
            .SelectMany(role => byRole[role.RoleId].Select(row => Grant(role, row, names)))
            .GroupBy(grant => grant.Privilege)
            .ToFrozenDictionary(group => group.Key, group => PrivilegeGrant.Combine([.. group], units));
    }

    private static PrivilegeGrant Grant(AssignedRole role, Entity row, Dictionary<Guid, string> names) =>
        new(
            names[Id(row, "privilegeid")],
            PrivilegeDepths.FromMask(row.GetAttributeValue<int>("privilegedepthmask")),
            role.Owners,
            role.BusinessUnitId
        );

    private static Guid Id(Entity row, string column) =>
        row[column] is EntityReference reference ? reference.Id : (Guid)row[column];

    private sealed record AssignedRole(Guid RoleId, ImmutableArray<Guid> Owners, Guid BusinessUnitId);
}
