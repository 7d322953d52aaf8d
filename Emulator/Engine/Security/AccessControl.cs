using System;
using System.Collections.Concurrent;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Query;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Security;

/// <summary>Answers whether a caller may do something. What it read is kept until the rows behind it change.</summary>
internal sealed class AccessControl(Organization organization)
{
    private readonly Derived<ConcurrentDictionary<Guid, UserAccess>> _users = new(() => new());

    private readonly Derived<OrganizationSettings> _settings = new(() =>
        organization.Read(store => OrganizationSettings.Read(store, organization.Id))
    );

    public OrganizationSettings Settings => _settings.Value;

    public void Forget()
    {
        _users.Forget();
        _settings.Forget();
    }

    /// <summary>Faults when there is no such user.</summary>
    public UserAccess Of(Guid userId, Call call)
    {
        var users = _users.Value;
        if (users.TryGetValue(userId, out var known))
        {
            return known;
        }

        var access = organization.Read(
            call,
            store => new UserAccessReader(new SecurityRows(store, organization.Now)).Read(userId)
        );
        return users[userId] = access;
    }

    public UserAccess Of(Call call) =>
        call.OnBehalfBy is { } other
            ? Of(call.UserId, call).LimitedTo(Of(other, call))
            : Of(call.UserId, call);

    /// <summary>Faults when the caller does not exist or is disabled.</summary>
    public void EnsureEnabled(Call call)
    {
        if (Of(call).IsDisabled)
        {
            throw Fault.Of(
                (int)ErrorCode.PrivilegeDenied,
                $"The user with id {call.UserId} is disabled and cannot perform the operation.",
                []
            );
        }
    }

    /// <summary>Faults when the caller lacks the privilege altogether, whatever the row.</summary>
    public RowAccess EnsurePrivilege(Call call, AccessRights verb, Table table)
    {
        if (call.IsTrusted || (table.Ownership == Ownership.None && verb == AccessRights.ReadAccess))
        {
            return RowAccess.Everything;
        }

        var name = PrivilegeName.Of(verb, table);
        var access = Of(call).To(name);
        return access.Depth == AccessDepth.None
            ? throw AccessFaults.MissingPrivilege(Of(call), name, table)
            : access;
    }

    /// <summary>Faults when the caller lacks a privilege that belongs to no table.</summary>
    public void EnsurePrivilege(Call call, string name)
    {
        if (!call.IsTrusted && Of(call).To(name).Depth == AccessDepth.None)
        {
            throw AccessFaults.MissingPrivilege(Of(call), name, null);
        }
    }

    /// <summary>Faults unless the caller holds the privilege deep enough for this row, or the row is shared.</summary>
    /// <param name="row">With its owner and business unit, as far as the table has them.</param>
    public void EnsureRow(Call call, AccessRights verb, Table table, Entity row)
    {
        var access = EnsurePrivilege(call, verb, table);
        if (!RowOwner.Of(table, row).IsCovered(access) && !IsShared(call, verb, row))
        {
            throw AccessFaults.RowDenied(call.UserId, verb, table, row);
        }
    }

    /// <summary>All rights that a user has on a row.</summary>
    public AccessRights RightsOn(Guid user, Table table, Entity row, Call call)
    {
        var asUser = new Call(user) { Operation = call.Operation };
        var access = Of(asUser);
        return PrivilegeName
            .Verbs.Where(verb => PrivilegeName.Exists(verb, table))
            .Where(verb => Holds(access.To(PrivilegeName.Of(verb, table)), verb))
            .Aggregate(AccessRights.None, (rights, verb) => rights | verb);

        bool Holds(RowAccess depth, AccessRights verb) =>
            depth.Depth != AccessDepth.None
            && (RowOwner.Of(table, row).IsCovered(depth) || IsShared(asUser, verb, row));
    }

    public QueryScope ScopeOf(Call call)
    {
        var user = Of(call);
        var schema = organization.SchemaOf(call);
        return new QueryScope
        {
            UserId = user.UserId,
            BusinessUnitId = user.BusinessUnitId,
            TeamIds = user.TeamIds,
            TimeZone = user.TimeZone,
            Now = organization.Now,
            WeekStart = _settings.Value.WeekStart,
            Fiscal = _settings.Value.Fiscal,
            FiscalSpansHoldCurrent = organization.Options.FiscalSpansHoldCurrent,
            DaysCompareWithToday = organization.Options.DaysCompareWithToday,
            HoursCountWhole = organization.Options.HoursCountWhole,
            NegationsFindNulls = organization.Options.NegationsFindNulls,
            SumsOfNoRowsAreZero = organization.Options.SumsOfNoRowsAreZero,
            AmountsBringCurrency = organization.Options.AmountsBringCurrency,
            Language = user.Language ?? _settings.Value.Language,
            HiddenColumns =
                user.MayEverything || call.IsTrusted
                    ? null
                    : name => organization.Columns.Hidden(schema.Table(name), call),
            Access =
                user.MayEverything || call.IsTrusted ? null : name => ReadAccess(call, schema.Table(name)),
        };
    }

    /// <summary>Which rows of a table the caller sees; faults when none may be read at all.</summary>
    public RowAccess ReadAccess(Call call, Table table) =>
        EnsurePrivilege(call, AccessRights.ReadAccess, table) with
        {
            SharePrincipalIds = Of(call).Principals,
        };

    private bool IsShared(Call call, AccessRights verb, Entity row) =>
        row.Id != Guid.Empty
        && organization
            .Read(call, store => Shares.Of(new SecurityRows(store, organization.Now), [row.Id]))
            .Any(share =>
                Of(call).Principals.Contains(share.GetAttributeValue<Guid>("principalid"))
                && (Shares.RightsOf(share) & (int)verb) != 0
            );
}
