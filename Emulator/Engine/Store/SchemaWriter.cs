using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Store.Columns;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>
/// Brings the SQL tables from one schema to the next: creates and drops tables, columns and indexes, and converts columns
/// whose stored form changes.
/// </summary>
internal sealed class SchemaWriter(StoreConnection connection, SchemaLayout from, SchemaLayout to)
{
    /// <summary>Runs inside the caller's transaction.</summary>
    public void Write()
    {
        foreach (var table in from.Schema.Tables.Where(table => to.Schema.Find(table.LogicalName) is null))
            connection.Execute($"DROP TABLE {from.Table(table.LogicalName).Sql}");
        foreach (var table in to.Schema.Tables)
        {
            var known = from.Schema.Find(table.LogicalName);
            if (ReferenceEquals(known, table))
                continue;
            var layout = to.Table(table.LogicalName);
            if (known is null)
                Create(layout);
            else
                Extend(from.Table(table.LogicalName), layout);
            foreach (var index in TableIndexes.Of(layout))
                connection.Execute(index);
        }
    }

    private void Create(TableLayout table)
    {
        var columns = table.Columns.SelectMany(Definitions).ToList();
        connection.Execute($"CREATE TABLE {table.Sql} ({string.Join(", ", columns)})");

        IEnumerable<string> Definitions(StoredColumn column) =>
            column == table.Key
                ? [$"{column.Sql} {column.Codec.SqlType} NOT NULL PRIMARY KEY"]
                : SqlColumns(column).Select(sql => $"{sql.Name} {sql.Type}");
    }

    private static IEnumerable<(string Name, string Type)> SqlColumns(StoredColumn column)
    {
        yield return (column.Sql, column.Codec.SqlType);
        if (column.FoldSql is { } fold)
            yield return (fold, "TEXT");
        if (column.TypeSql is { } type)
            yield return (type, "TEXT");
    }

    private void Extend(TableLayout old, TableLayout table)
    {
        Shrink(old, table);
        foreach (var column in table.Columns)
        {
            var before = old.Find(column.Column.LogicalName);
            var known = before is null ? [] : SqlColumns(before).Select(sql => sql.Name).ToHashSet();
            foreach (var (name, type) in SqlColumns(column).Where(sql => !known.Contains(sql.Name)))
                connection.Execute($"ALTER TABLE {table.Sql} ADD COLUMN {name} {type}");
            if (before is not null)
                Convert(table, before, column);
        }
    }

    /// <summary>Indexes go first: SQLite drops no column that has one.</summary>
    private void Shrink(TableLayout old, TableLayout table)
    {
        var kept = TableIndexes.NamesOf(table).ToHashSet();
        foreach (var index in TableIndexes.NamesOf(old).Where(index => !kept.Contains(index)))
            connection.Execute($"DROP INDEX IF EXISTS {index}");
        var columns = table.Columns.SelectMany(SqlColumns).Select(sql => sql.Name).ToHashSet();
        foreach (
            var (name, _) in old.Columns.SelectMany(SqlColumns).Where(sql => !columns.Contains(sql.Name))
        )
            connection.Execute($"ALTER TABLE {table.Sql} DROP COLUMN {name}");
    }

    private void Convert(TableLayout table, StoredColumn before, StoredColumn after)
    {
        if (before.TypeSql is null && after.TypeSql is not null && before.Column.Targets is [var target])
            connection.Execute(
                $"UPDATE {table.Sql} SET {after.TypeSql} = '{target}' WHERE {after.Sql} IS NOT NULL"
            );
        if (before.Codec.Form != after.Codec.Form)
            new ColumnConversion(connection, table, before, after).Run();
    }
}
