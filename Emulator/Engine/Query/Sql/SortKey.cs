using System.Linq;
using System.Text;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Store.Columns;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>
/// One expression to sort by: texts folded, lookups by the name they show, choices by label. Nulls come first when
/// ascending, last when descending, as SQLite does it anyway.
/// </summary>
internal sealed class SortKey
{
    public SortKey(QueryTranslation translation, QuerySourceTable table, QueryOrder order)
    {
        Table = order.Link is { } alias ? translation.Tables.Named(alias) : table;
        Column = Table.Table.Column(
            order.Column
                ?? throw Fault.Of(ErrorCode.InvalidArgument, "An order of this query needs a column.")
        );
        IsDescending = order.Descending;
        Expression = ExpressionOf(translation, Table, Column);
    }

    public QuerySourceTable Table { get; }
    public StoredColumn Column { get; }
    public bool IsDescending { get; }

    /// <summary>What is sorted by, without direction.</summary>
    public string Expression { get; }

    public string Sql => IsDescending ? Expression + " DESC" : Expression;

    /// <summary>The expression by which rows are sorted for the column.</summary>
    public static string ExpressionOf(
        QueryTranslation translation,
        QuerySourceTable table,
        StoredColumn column
    )
    {
        if (column.Column.Type == ColumnType.MultiSelect)
            throw Fault.NotSupported($"Sorting by the multi-select column '{column.Place}'");
        if (column.Column.IsLookup)
            return LookupName.In(translation.Tables.Layout, column, table.Sql).FoldedSql;
        if (column.Column.IsSingleChoice && !translation.Query.OrdersChoicesByValue)
            return Labels(translation.Parameters, column.Column.Choice, table.Compared(column));
        return table.Compared(column);
    }

    /// <summary>The label of the option that the expression yields.</summary>
    public static string Labels(SqlParameters parameters, Choice? choice, string expression)
    {
        if (choice is null or { Options.Length: 0 })
            return expression;
        var cases = new StringBuilder($"CASE {expression}");
        foreach (var option in choice.Options)
            cases.Append($" WHEN {option.Value} THEN {parameters.Add(Fold.Of(option.Label))}");
        return cases.Append(" END").ToString();
    }
}
