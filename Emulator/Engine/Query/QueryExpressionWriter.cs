using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Query;

/// <summary>Writes queries as QueryExpression. Values of conditions stay as they were written: text, from FetchXML.</summary>
internal static class QueryExpressionWriter
{
    /// <summary>Faults by name at what QueryExpression cannot say.</summary>
    public static QueryExpression Write(RowQuery query)
    {
        if (query.OrdersChoicesByValue)
            throw NotIn("useraworderby");
        var written = new QueryExpression(query.Table)
        {
            ColumnSet = Columns(query),
            Criteria = Filter(query.Filter),
            Distinct = query.Distinct,
            TopCount = query.Top,
            PageInfo = new PagingInfo
            {
                Count = query.PageSize ?? 0,
                PageNumber = query.PageSize is null && query.Page == 1 ? 0 : query.Page,
                PagingCookie = query.PagingCookie,
                ReturnTotalRecordCount = query.ReturnTotalCount,
            },
        };
        written.Orders.AddRange(query.Orders.Select(Order));
        written.LinkEntities.AddRange(query.Links.Select(link => Link(link, query.Table)));
        return written;
    }

    private static ColumnSet Columns(QuerySource source)
    {
        var columns = new ColumnSet(source.AllColumns);
        columns.AddColumns([.. source.Columns.Where(IsPlain).Select(column => column.Name)]);
        columns.AttributeExpressions.AddRange(
            source.Columns.Where(column => !IsPlain(column)).Select(Expression)
        );
        return columns;
    }

    private static bool IsPlain(QueryColumn column) =>
        column.Alias is null && column.Aggregate is null && !column.IsGroup;

    private static XrmAttributeExpression Expression(QueryColumn column)
    {
        if (column.Distinct)
            throw NotIn("countcolumn with distinct");
        if (column.IsGroup && !column.InUserTimeZone)
            throw NotIn("usertimezone");
        return new XrmAttributeExpression(column.Name)
        {
            Alias = column.Alias,
            HasGroupBy = column.IsGroup,
            AggregateType = QueryExpressionWords.AggregateOf(column.Aggregate),
            DateTimeGrouping = QueryExpressionWords.GroupOf(column.DateGroup),
        };
    }

    private static LinkEntity Link(QueryLink link, string above)
    {
        var written = new LinkEntity(
            above,
            link.Table,
            link.To,
            link.From,
            QueryExpressionWords.JoinOf(link.Kind)
        )
        {
            EntityAlias = link.Alias,
            Columns = Columns(link),
            LinkCriteria = Filter(link.Filter),
        };
        written.Orders.AddRange(link.Orders.Select(Order));
        written.LinkEntities.AddRange(link.Links.Select(below => Link(below, link.Table)));
        return written;
    }

    private static OrderExpression Order(QueryOrder order) =>
        new(
            order.Column,
            order.Descending ? OrderType.Descending : OrderType.Ascending,
            order.Alias,
            order.Link
        );

    /// <summary>Each link in a filter stands in a filter of its own, which has room for one.</summary>
    private static FilterExpression Filter(FilterGroup group)
    {
        var written = new FilterExpression(
            group.Junction == Junction.Or ? LogicalOperator.Or : LogicalOperator.And
        );
        written.Conditions.AddRange(group.Parts.OfType<FilterCondition>().Select(Condition));
        foreach (var part in group.Parts)
            if (part is FilterGroup below)
                written.AddFilter(Filter(below));
            else if (part is RelatedRows related)
                written.AddFilter(new FilterExpression { AnyAllFilterLinkEntity = Link(related.Link, "") });
        return written;
    }

    private static ConditionExpression Condition(FilterCondition condition)
    {
        var written = new ConditionExpression(condition.Link, condition.Column, condition.Operator);
        if (condition.OtherColumn is not { } other)
        {
            written.Values.AddRange(condition.Values);
            return written;
        }
        if (other.Contains('.'))
            throw NotIn("comparison with a column of another table");
        written.CompareColumns = true;
        written.Values.Add(other);
        return written;
    }

    private static System.Exception NotIn(string what) =>
        Fault.NotSupported($"In QueryExpression {what}, which only FetchXML has,");
}
