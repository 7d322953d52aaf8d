using System;
using Crm.SalesProcess.Emulator.Query;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Security;

/// <summary>The row that gives a role a privilege.</summary>
internal static class RolePrivileges
{
    public static Entity Row(Guid role, string privilege, AccessDepth depth) =>
        Row(role, StandardPrivileges.IdOf(privilege), depth);

    public static Entity Row(Guid role, Guid privilege, AccessDepth depth) =>
        new("roleprivileges")
        {
            ["roleid"] = role,
            ["privilegeid"] = privilege,
            ["privilegedepthmask"] = PrivilegeDepths.ToMask(depth),
        };
}
