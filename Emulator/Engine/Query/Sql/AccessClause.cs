using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Store.Columns;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>Keeps a query to the rows that its user may see.</summary>
internal sealed class AccessClause(QueryTranslation translation)
{
    private const string ShareTable = "principalobjectaccess";
    private const int Read = 1;

    /// <summary>Null when every row may be seen.</summary>
    public string? Of(QuerySourceTable table, RowAccess access)
    {
        if (access.Depth == AccessDepth.Global)
            return null;
        var ways = new List<string>();
        if (access.Depth >= AccessDepth.Basic && OwnerSql(table) is { } owner)
            ways.Add($"{owner} IN {Ids(access.OwnerIds)}");
        if (access.Depth >= AccessDepth.Local && BusinessUnitSql(table) is { } unit)
            ways.Add($"{unit} IN {Ids(access.BusinessUnitIds)}");
        if (
            access.SharePrincipalIds.Length > 0
            && translation.Tables.Layout.Schema.Find(ShareTable) is not null
        )
            ways.Add(Shared(table, access));
        return ways.Count == 0 ? "0" : $"({string.Join(" OR ", ways)})";
    }

    private static string? OwnerSql(QuerySourceTable table) =>
        table.Table.Table.LogicalName is "systemuser" or "team"
            ? table.Key
            : ColumnSql(table, table.Table.Table.Ownership == Ownership.User ? "ownerid" : "");

    private static string? BusinessUnitSql(QuerySourceTable table) =>
        table.Table.Table.LogicalName == "businessunit"
            ? table.Key
            : ColumnSql(table, "owningbusinessunit") ?? ColumnSql(table, "businessunitid");

    private static string? ColumnSql(QuerySourceTable table, string column) =>
        table.Table.Find(column) is { } stored ? $"{table.Sql}.{stored.Sql}" : null;

    private string Shared(QuerySourceTable table, RowAccess access) =>
        $"{table.Key} IN (SELECT objectid FROM {ShareTable} WHERE principalid IN {Ids(access.SharePrincipalIds)} "
        + $"AND (COALESCE(accessrightsmask, 0) | COALESCE(inheritedaccessrightsmask, 0)) & {Read})";

    private string Ids(IEnumerable<System.Guid> ids) =>
        translation.Parameters.AddList(ids.Select(IdCodec.ToBytes));
}
