using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Store.Columns;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>
/// Which indexes a table has: lookups (those that are set: the indexes leave nulls out), the folded name, alternate
/// keys, and the two sides of intersect tables. Who created or changed a row is not indexed: nobody asks, every write
/// would pay.
/// </summary>
internal static class TableIndexes
{
    private static readonly ImmutableHashSet<string> NotIndexed =
    [
        "createdby",
        "createdonbehalfby",
        "modifiedby",
        "modifiedonbehalfby",
        "owningteam",
        "owninguser",
        "organizationid",
        "transactioncurrencyid",
    ];

    /// <summary>Statements that create what does not exist yet.</summary>
    public static IEnumerable<string> Of(TableLayout table) => All(table).Select(index => index.Create);

    /// <summary>Quoted names of the indexes.</summary>
    public static IEnumerable<string> NamesOf(TableLayout table) => All(table).Select(index => index.Name);

    private static IEnumerable<(string Name, string Create)> All(TableLayout table)
    {
        foreach (var column in table.Columns.Where(column => IsIndexed(table.Table, column.Column)))
            yield return Create(
                table,
                column.Column.LogicalName,
                column.Sql,
                $" WHERE {column.Sql} IS NOT NULL"
            );
        if (table.Name?.FoldSql is { } name)
            yield return Create(table, table.Table.PrimaryName + "$fold", name);
        foreach (var key in table.Table.Keys.Where(key => key.IsActive))
            yield return Unique(
                table,
                key.LogicalName,
                key.Columns.Select(column => KeySql(table.Column(column)))
            );
        if (table.Table.IsIntersect)
            yield return Unique(table, "pair", Sides(table).Select(column => column.Sql));
    }

    /// <summary>The SQL column by which an alternate key compares.</summary>
    public static string KeySql(StoredColumn column) => column.FoldSql ?? column.Sql;

    private static bool IsIndexed(Table table, Column column) =>
        !NotIndexed.Contains(column.LogicalName) && (column.IsLookup || IsSide(table, column));

    private static bool IsSide(Table table, Column column) =>
        column.Type == ColumnType.UniqueIdentifier
        && column.LogicalName != table.PrimaryId
        && table.Ownership == Ownership.None;

    private static IEnumerable<StoredColumn> Sides(TableLayout table) =>
        table.Columns.Where(column => IsSide(table.Table, column.Column));

    private static (string, string) Create(TableLayout table, string name, string columns, string where = "")
    {
        var index = StoredColumn.Quote($"ix${table.Table.LogicalName}${name}");
        return (index, $"CREATE INDEX IF NOT EXISTS {index} ON {table.Sql} ({columns}){where}");
    }

    private static (string, string) Unique(TableLayout table, string name, IEnumerable<string> columns)
    {
        var index = StoredColumn.Quote($"uq${table.Table.LogicalName}${name}");
        return (
            index,
            $"CREATE UNIQUE INDEX IF NOT EXISTS {index} ON {table.Sql} ({string.Join(", ", columns)})"
        );
    }
}
