using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Crm.SalesProcess.Emulator.Store;
using Crm.SalesProcess.Emulator.Store.Columns;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>A table of a query with the alias it goes under in SQL.</summary>
/// <param name="Alias">The alias in results and conditions; empty for the query's own table.</param>
internal sealed record QuerySourceTable(TableLayout Table, string Sql, string Alias, QuerySource Query)
{
    public bool IsRoot => Alias.Length == 0;

    /// <summary>Logical names of columns that read as empty.</summary>
    public ImmutableArray<string> Hidden { get; init; } = [];

    /// <summary>What stands after FROM: the table, or a subquery in which hidden columns are NULL.</summary>
    public string From =>
        Hidden.IsEmpty
            ? $"{Table.Sql} {Sql}"
            : $"(SELECT {string.Join(", ", Table.Columns.SelectMany(Read))} FROM {Table.Sql}) {Sql}";

    /// <summary>The key, qualified.</summary>
    public string Key => $"{Sql}.{Table.Key.Sql}";

    private IEnumerable<string> Read(StoredColumn column)
    {
        var isHidden = Hidden.Contains(column.Column.LogicalName);
        string?[] names = [column.Sql, column.FoldSql, column.TypeSql];
        return names.OfType<string>().Select(name => isHidden ? $"NULL AS {name}" : name);
    }

    /// <summary>What comparisons, groups and joins use for the column: of texts the folded form.</summary>
    public string Compared(StoredColumn column)
    {
        if (column.FoldSql is { } fold)
            return $"{Sql}.{fold}";
        return column.Column.IsText ? $"fold({Sql}.{column.Sql})" : $"{Sql}.{column.Sql}";
    }
}
