using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Security;

/// <summary>Reads what the column security profiles of a user and of the user's teams permit.</summary>
internal sealed class ColumnPermissions(SecurityRows rows)
{
    private const int Allowed = 4;

    /// <summary>By table and column; profiles add up.</summary>
    public FrozenDictionary<(string Table, string Column), ColumnRights> Of(
        Guid user,
        IEnumerable<Guid> teams
    )
    {
        var profiles = rows.Where("systemuserprofiles", "systemuserid", [user])
            .Concat(rows.Where("teamprofiles", "teamid", teams))
            .Select(row => row.GetAttributeValue<Guid>("fieldsecurityprofileid"))
            .Distinct();
        return rows.Where("fieldpermission", "fieldsecurityprofileid", profiles)
            .GroupBy(row =>
                (
                    row.GetAttributeValue<string>("entityname"),
                    row.GetAttributeValue<string>("attributelogicalname")
                )
            )
            .ToFrozenDictionary(
                group => group.Key,
                group => group.Aggregate(ColumnRights.None, (rights, row) => rights | RightsOf(row))
            );
    }

    private static ColumnRights RightsOf(Entity permission) =>
        If(permission, "canread", ColumnRights.Read)
        | If(permission, "cancreate", ColumnRights.Create)
        | If(permission, "canupdate", ColumnRights.Update);

    private static ColumnRights If(Entity permission, string column, ColumnRights rights) =>
        permission.GetAttributeValue<OptionSetValue>(column)?.Value == Allowed ? rights : ColumnRights.None;
}
