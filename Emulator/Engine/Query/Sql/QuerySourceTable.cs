using Crm.SalesProcess.Emulator.Store;
using Crm.SalesProcess.Emulator.Store.Columns;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>A table of a query with the alias it goes under in SQL.</summary>
/// <param name="Alias">The alias in results and conditions; empty for the query's own table.</param>
internal sealed record QuerySourceTable(TableLayout Table, string Sql, string Alias, QuerySource Query)
{
    public bool IsRoot => Alias.Length == 0;

    /// <summary>The key, qualified.</summary>
    public string Key => $"{Sql}.{Table.Key.Sql}";

    /// <summary>What comparisons, groups and joins use for the column: of texts the folded form.</summary>
    public string Compared(StoredColumn column)
    {
        if (column.FoldSql is { } fold)
            return $"{Sql}.{fold}";
        return column.Column.IsText ? $"fold({Sql}.{column.Sql})" : $"{Sql}.{column.Sql}";
    }
}
