using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Query;

/// <summary>Reads QueryExpression.</summary>
internal static class QueryExpressionReader
{
    public static RowQuery Read(QueryExpression query)
    {
        if (!string.IsNullOrEmpty(query.DataSource))
            throw Fault.NotSupported($"The data source '{query.DataSource}' of a query");
        if (query.SubQueryExpression is not null)
            throw Fault.NotSupported("SubQueryExpression");
        if (string.IsNullOrEmpty(query.EntityName))
            throw Fault.Of(ErrorCode.InvalidArgument, "The query names no table: EntityName is empty.");
        var read = new RowQuery
        {
            Table = query.EntityName,
            AllColumns = query.ColumnSet.AllColumns,
            Columns = Columns(query.ColumnSet),
            Filter = Filter(query.Criteria),
            Orders = [.. query.Orders.Select(Order)],
            Links = [.. query.LinkEntities.Select(Link)],
            Top = query.TopCount,
            Distinct = query.Distinct,
            IsAggregate = query.ColumnSet.AttributeExpressions.Any(IsAggregate),
        };
        return Paging.Apply(read, query.PageInfo);
    }

    public static QueryOrder Order(OrderExpression order) =>
        new()
        {
            Column = string.IsNullOrEmpty(order.Alias) ? order.AttributeName : null,
            Alias = string.IsNullOrEmpty(order.Alias) ? null : order.Alias,
            Link = string.IsNullOrEmpty(order.EntityName) ? null : order.EntityName,
            Descending = order.OrderType == OrderType.Descending,
        };

    private static bool IsAggregate(XrmAttributeExpression column) =>
        column.AggregateType != XrmAggregateType.None || column.HasGroupBy;

    private static ImmutableArray<QueryColumn> Columns(ColumnSet columns) =>
        [
            .. columns.Columns.Select(column => new QueryColumn(column)),
            .. columns.AttributeExpressions.Select(Column),
        ];

    private static QueryColumn Column(XrmAttributeExpression column) =>
        new(column.AttributeName)
        {
            Alias = column.Alias,
            IsGroup = column.HasGroupBy,
            Aggregate = QueryExpressionWords.Aggregate(column.AggregateType),
            DateGroup = QueryExpressionWords.Group(column.DateTimeGrouping),
        };

    private static QueryLink Link(LinkEntity link) =>
        new()
        {
            Table = link.LinkToEntityName,
            From = link.LinkToAttributeName,
            To = link.LinkFromAttributeName,
            Alias = string.IsNullOrEmpty(link.EntityAlias) ? null : link.EntityAlias,
            Kind = QueryExpressionWords.Join(link.JoinOperator),
            AllColumns = link.Columns.AllColumns,
            Columns = Columns(link.Columns),
            Filter = Filter(link.LinkCriteria),
            Orders = [.. link.Orders.Select(Order)],
            Links = [.. link.LinkEntities.Select(Link)],
        };

    private static FilterGroup Filter(FilterExpression? filter)
    {
        if (filter is null)
            return FilterGroup.Everything;
        var parts = filter.Conditions.Select(Condition).Concat(filter.Filters.Select(Filter));
        if (filter.AnyAllFilterLinkEntity is { } link)
            parts = parts.Append(new RelatedRows(Link(link)));
        return new FilterGroup(
            filter.FilterOperator == LogicalOperator.Or ? Junction.Or : Junction.And,
            [.. parts]
        );
    }

    private static FilterNode Condition(ConditionExpression condition)
    {
        IEnumerable<object?> values = condition.Values;
        return new FilterCondition(
            condition.AttributeName,
            condition.Operator,
            condition.CompareColumns ? [] : [.. values.Select(value => NotNull(condition, value))]
        )
        {
            Link = string.IsNullOrEmpty(condition.EntityName) ? null : condition.EntityName,
            OtherColumn = condition.CompareColumns ? condition.Values.FirstOrDefault() as string : null,
        };
    }

    private static object NotNull(ConditionExpression condition, object? value) =>
        value
        ?? throw Fault.Of(
            ErrorCode.QueryBuilderBadCondition,
            $"The condition on '{condition.AttributeName}' compares with null. Use the operators Null and NotNull."
        );
}
