using System.Linq;
using System.Text;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Store.Columns;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>Translates links into joins and subqueries.</summary>
internal sealed class LinkClause(QueryTranslation translation)
{
    /// <summary>The table and the joins of its links, after FROM.</summary>
    public string From(QuerySourceTable table)
    {
        var from = new StringBuilder(table.From);
        AddJoins(from, table);
        return from.ToString();
    }

    /// <summary>Conditions of links that only ask whether rows exist, at any depth of joins; null when there are none.</summary>
    public string? Existing(QuerySourceTable table)
    {
        string? all = null;
        foreach (var link in table.Query.Links)
        {
            var condition = link.Kind is LinkKind.Exists or LinkKind.In
                ? Exists(link, table, withFilter: true)
                : Existing(translation.Tables[link]);
            all = QueryTranslation.And(all, condition);
        }
        return all;
    }

    /// <summary>A link inside a filter.</summary>
    public string Related(QueryLink link, QuerySourceTable above) =>
        link.Kind switch
        {
            LinkKind.Any or LinkKind.NotAll => Exists(link, above, withFilter: true),
            LinkKind.NotAny => $"NOT {Exists(link, above, withFilter: true)}",
            LinkKind.All =>
                $"({Exists(link, above, withFilter: false)} AND NOT {Exists(link, above, withFilter: true)})",
            _ => throw Fault.Of(
                ErrorCode.QueryBuilderInvalidJoinOperator,
                $"A link of kind {link.Kind} cannot stand in a filter."
            ),
        };

    private void AddJoins(StringBuilder from, QuerySourceTable above)
    {
        foreach (var link in above.Query.Links)
        {
            if (link.Kind is LinkKind.Exists or LinkKind.In)
                continue;
            var table = translation.Tables[link];
            from.Append(Join(link, table, above));
            AddJoins(from, table);
        }
    }

    private string Join(QueryLink link, QuerySourceTable table, QuerySourceTable above)
    {
        var target = table.From;
        return link.Kind switch
        {
            LinkKind.Inner => $" JOIN {target} ON {Matching(link, table, above)}",
            LinkKind.Outer => $" LEFT JOIN {target} ON {Matching(link, table, above)}",
            LinkKind.FirstRow => $" LEFT JOIN {target} ON {table.Key} = ({First(link, table, above)})",
            _ => throw Fault.Of(
                ErrorCode.QueryBuilderInvalidJoinOperator,
                $"A link of kind {link.Kind} can only stand in a filter."
            ),
        };
    }

    private string Matching(QueryLink link, QuerySourceTable table, QuerySourceTable above) =>
        QueryTranslation.And(
            OnColumns(link, table, above),
            translation.Filter(table),
            translation.Access(table)
        )!;

    /// <summary>The link's own orders decide which row is first.</summary>
    private string First(QueryLink link, QuerySourceTable table, QuerySourceTable above)
    {
        var inner = table with { Sql = table.Sql + "f" };
        var filter = new FilterClause(translation).Of(link.Filter, inner);
        var where = QueryTranslation.And(OnColumns(link, inner, above), filter, translation.Access(inner));
        var orders = link
            .Orders.Select(order => new SortKey(translation, inner, order).Sql)
            .Append(inner.Key);
        return $"SELECT {inner.Key} FROM {inner.From} WHERE {where} "
            + $"ORDER BY {string.Join(", ", orders)} LIMIT 1";
    }

    private string Exists(QueryLink link, QuerySourceTable above, bool withFilter)
    {
        var table = translation.Tables[link];
        var where = QueryTranslation.And(
            OnColumns(link, table, above),
            withFilter ? translation.Filter(table) : null,
            withFilter ? Existing(table) : null,
            translation.Access(table)
        );
        return $"EXISTS (SELECT 1 FROM {From(table)} WHERE {where})";
    }

    private static string OnColumns(QueryLink link, QuerySourceTable table, QuerySourceTable above)
    {
        var from = table.Table.Column(link.From);
        var to = above.Table.Column(link.To);
        if (Kind(from) != Kind(to))
            throw Fault.Of(
                ErrorCode.QueryBuilderBadCondition,
                $"The link cannot join '{from.Place}' ({from.Column.Type}) to '{to.Place}' ({to.Column.Type})."
            );
        return $"{table.Compared(from)} = {above.Compared(to)}";
    }

    /// <summary>Columns join when their stored forms compare: ids with lookups, texts with texts.</summary>
    private static string Kind(StoredColumn column) => column.Column.IsText ? "TEXT" : column.Codec.Form;
}
