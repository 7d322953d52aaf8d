using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>
/// The statement of an aggregate query. It groups the source rows, then works on the groups: names, order, and beside
/// each group the number of its source rows and of all, by which the platform's limit is checked.
/// </summary>
internal sealed class AggregateSelect
{
    /// <summary>Name of the number of source rows of a group.</summary>
    public const string RowsName = "n";

    /// <summary>Where the number of the group's source rows stands.</summary>
    public const int RowsOrdinal = 0;

    /// <summary>Where the number of all source rows stands.</summary>
    public const int AllRowsOrdinal = 1;

    public const int FirstOrdinal = 2;

    private readonly QueryTranslation translation;
    private readonly PageWindow window;

    public AggregateSelect(QueryTranslation translation)
    {
        this.translation = translation;
        window = new PageWindow(translation, []);
        Columns = Read(translation.Tables.Root).ToList();
        if (Columns.Count == 0)
            throw Fault.Of(
                ErrorCode.QueryBuilderInvalidAlias,
                "An aggregate query needs at least one column."
            );
        if (Columns.GroupBy(column => column.Key).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw Fault.Of(
                ErrorCode.QueryBuilderDuplicateAlias,
                $"Two columns have the alias '{twice.Key}'."
            );
        Sql = Build();
    }

    /// <summary>In the order of the result, from <see cref="FirstOrdinal"/>.</summary>
    public IReadOnlyList<AggregateColumn> Columns { get; }

    public int PageSize => window.Size;
    public string Sql { get; }

    private IEnumerable<AggregateColumn> Read(QuerySourceTable table, int first = 0)
    {
        var index = first;
        if (table.Query.AllColumns)
            throw Plain("all columns");
        foreach (var column in table.Query.Columns)
            yield return Read(table, column, index++);
        foreach (
            var link in table.Query.Links.Where(link => link.Kind is not (LinkKind.Exists or LinkKind.In))
        )
        foreach (var column in Read(translation.Tables[link], index))
        {
            index++;
            yield return column;
        }
    }

    private AggregateColumn Read(QuerySourceTable table, QueryColumn column, int index)
    {
        var stored = table.Table.Column(column.Name);
        if (column.Aggregate is null && !column.IsGroup)
            throw Plain($"'{stored.Place}'");
        if (column.Aggregate is not null && column.IsGroup)
            throw Fault.Of(
                ErrorCode.QueryBuilderAttributeCannotBeGroupByAndAggregate,
                $"An attribute can either be an aggregate or a Group By but not both: '{stored.Place}'."
            );
        if (string.IsNullOrEmpty(column.Alias))
            throw Fault.Of(
                ErrorCode.QueryBuilderInvalidAlias,
                $"The aggregate or group '{stored.Place}' needs an alias."
            );
        if (!column.IsGroup)
            return new MeasureColumn(table, stored, column, index);
        return column.DateGroup is null
            ? new GroupColumn(translation, table, stored, column, index)
            : new DateGroupColumn(translation, table, stored, column, index);
    }

    private static System.Exception Plain(string what) =>
        Fault.Of(
            ErrorCode.QueryBuilderAttributeWithAggregate,
            $"Attributes can not be returned when aggregate operation is specified: {what} is neither aggregate nor group."
        );

    private string Build()
    {
        var root = translation.Tables.Root;
        var links = new LinkClause(translation);
        var where = QueryTranslation.And(
            links.Existing(root),
            translation.Filter(root),
            translation.Access(root)
        );
        var grouped = Columns.SelectMany(column => column.GroupedSql).Prepend($"COUNT(*) AS {RowsName}");
        var groups =
            $"SELECT {string.Join(", ", grouped)} FROM {links.From(root)}{QueryTranslation.Where(where)}{GroupBy()}";
        var list = Columns.SelectMany(column => column.Sql);
        return $"SELECT g.{RowsName}, SUM(g.{RowsName}) OVER (), {string.Join(", ", list)} FROM ({groups}) g{OrderBy()}"
            + window.Sql(translation.Parameters);
    }

    private string GroupBy()
    {
        var groups = Columns.Select(column => column.GroupBy).OfType<string>().ToList();
        return groups.Count == 0 ? "" : $" GROUP BY {string.Join(", ", groups)}";
    }

    /// <summary>After the orders asked for, groups sort by their values, so that pages are the same every time.</summary>
    private string OrderBy()
    {
        var orders = Orders(translation.Tables.Root)
            .Concat(Columns.Where(column => column.GroupBy is not null).Select(column => column.SortSql));
        var list = string.Join(", ", orders);
        return list.Length == 0 ? "" : $" ORDER BY {list}";
    }

    private IEnumerable<string> Orders(QuerySourceTable table)
    {
        var own = table.Query.Orders.Select(order => Sorted(order) + (order.Descending ? " DESC" : ""));
        return own.Concat(table.Query.Links.SelectMany(link => Orders(translation.Tables[link])));
    }

    private string Sorted(QueryOrder order) =>
        order.Alias is null
            ? throw Fault.Of(
                ErrorCode.QueryBuilderAliasRequiredForAggregateOrderBy,
                "An alias is required for an order clause for an aggregate Query."
            )
            : Columns.FirstOrDefault(column => column.Key == order.Alias)?.SortSql
                ?? throw Fault.Of(
                    ErrorCode.QueryBuilderAliasDoesNotExist,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The query has no column with the alias '{order.Alias}'."
                    )
                );
}
