using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>
/// The statement of a query for rows. It lists the key (unless distinct), the output columns, and the sort keys, which
/// the paging cookie needs.
/// </summary>
internal sealed class RowSelect
{
    private readonly QueryTranslation translation;

    public RowSelect(QueryTranslation translation)
    {
        this.translation = translation;
        Columns = OutputColumns.Of(translation);
        if (IsDistinct && Columns.Count == 0)
            throw Fault.NotSupported(
                "A distinct query without a column (name the key to get every row once)"
            );
        Keys = OrderClause.Of(translation);
        Window = new PageWindow(translation, Keys);
        var links = new LinkClause(translation);
        var root = translation.Tables.Root;
        From = links.From(root);
        Where = QueryTranslation.And(
            links.Existing(root),
            translation.Filter(root),
            translation.Access(root)
        );
        Sql = Build();
    }

    public IReadOnlyList<OutputColumn> Columns { get; }
    public IReadOnlyList<SortKey> Keys { get; }
    public PageWindow Window { get; }
    public string Sql { get; }

    /// <summary>Counts all rows, up to one more than the platform counts. Has the same parameters and more.</summary>
    public string CountSql
    {
        get
        {
            var rows = IsDistinct ? $"SELECT DISTINCT {string.Join(", ", ColumnSql)}" : "SELECT 1";
            var limit = translation.Parameters.Add(QueryLimits.TotalCount + 1);
            return $"SELECT COUNT(*) FROM ({rows} FROM {From}{QueryTranslation.Where(Where)} LIMIT {limit})";
        }
    }

    private string From { get; }
    private string? Where { get; }
    private bool IsDistinct => translation.Query.Distinct;
    private IEnumerable<string> ColumnSql => Columns.SelectMany(column => column.Selected.Sql);

    private string Build()
    {
        var root = translation.Tables.Root;
        var list = IsDistinct
            ? ColumnSql
            : ColumnSql.Prepend(root.Key).Concat(Keys.Select(key => key.Expression));
        var select = $"SELECT {(IsDistinct ? "DISTINCT " : "")}{string.Join(", ", list)} FROM {From}";
        var selects = Window.After is []
            ? [select + QueryTranslation.Where(Where)]
            : Window.After.Select(after =>
                select + QueryTranslation.Where(QueryTranslation.And(Where, after))
            );
        var orders = Window.After.Count > 1 ? OrdersByPlace() : Orders(root);
        var orderBy = orders.Any() ? $" ORDER BY {string.Join(", ", orders)}" : "";
        return string.Join(" UNION ALL ", selects) + orderBy + Window.Sql(translation.Parameters);
    }

    private IEnumerable<string> Orders(QuerySourceTable root) =>
        IsDistinct ? Keys.Select(key => key.Sql) : Keys.Select(key => key.Sql).Append(root.Key);

    /// <summary>Of rows out of two selects, which sort by the place in the list only.</summary>
    private IEnumerable<string> OrdersByPlace()
    {
        var before = 1 + ColumnSql.Count();
        return Keys.Select((key, i) => $"{before + i + 1}{(key.IsDescending ? " DESC" : "")}").Append("1");
    }
}
