using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Host.Queries;

/// <summary>The query options of one request as a query of a table.</summary>
internal static class QueryOptions
{
    private const int LargestPage = 5000;

    private static readonly string[] Known =
    [
        "$select",
        "$filter",
        "$orderby",
        "$top",
        "$count",
        "$skiptoken",
    ];

    /// <summary>Reads <c>$select $filter $orderby $top $count $skiptoken</c>; any other option faults by name.</summary>
    /// <param name="pageSize">Rows of a page, from the Prefer header; null = the largest.</param>
    public static QueryExpression Read(EdmSchema model, Table table, IQueryCollection options, int? pageSize)
    {
        var given = options.ToDictionary(option => option.Key, option => option.Value.ToString());
        if (given.Keys.Except(Known).FirstOrDefault() is { } unknown)
        {
            throw Fault.NotSupported($"The query option {unknown}");
        }
        var parser = model.Parser(table, given);
        var query = new QueryExpression(table.LogicalName) { ColumnSet = Columns(table, parser) };
        if (parser.ParseFilter() is { } filter)
        {
            query.Criteria = FilterTranslator.Translate(filter.Expression);
        }
        Order(query, parser.ParseOrderBy());
        Page(query, parser, given.GetValueOrDefault("$skiptoken"), pageSize);
        return query;
    }

    /// <summary>The columns that <c>$select</c> names; all without it.</summary>
    public static ColumnSet Columns(Table table, ODataQueryOptionParser parser)
    {
        var selected = parser.ParseSelectAndExpand()?.SelectedItems.OfType<PathSelectItem>().ToList() ?? [];
        return selected.Count == 0
            ? new ColumnSet(true)
            : new ColumnSet([
                table.PrimaryId,
                .. selected
                    .Select(item => ColumnName.Of(item.SelectedPath.FirstSegment.Identifier))
                    .Where(column => column != table.PrimaryId),
            ]);
    }

    private static void Order(QueryExpression query, OrderByClause? clause)
    {
        for (; clause is not null; clause = clause.ThenBy)
        {
            var property = clause.Expression as SingleValuePropertyAccessNode;
            query.AddOrder(
                ColumnName.Of(
                    property?.Property.Name ?? throw Fault.NotSupported("$orderby of anything but a column")
                ),
                clause.Direction == OrderByDirection.Ascending ? OrderType.Ascending : OrderType.Descending
            );
        }
    }

    private static void Page(
        QueryExpression query,
        ODataQueryOptionParser parser,
        string? token,
        int? pageSize
    )
    {
        if (parser.ParseTop() is { } top)
        {
            query.TopCount = checked((int)top);
            return;
        }
        var (page, cookie) = SkipToken.Read(token);
        query.PageInfo = new PagingInfo
        {
            Count = pageSize is > 0 and < LargestPage ? pageSize.Value : LargestPage,
            PageNumber = page,
            PagingCookie = cookie,
            ReturnTotalRecordCount = parser.ParseCount() == true,
        };
    }
}
