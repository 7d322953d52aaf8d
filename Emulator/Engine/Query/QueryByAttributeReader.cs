using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Query;

/// <summary>QueryByAttribute: every column equals its value; a null value asks for rows without one.</summary>
internal static class QueryByAttributeReader
{
    public static RowQuery Read(QueryByAttribute query)
    {
        Check(query);
        var conditions = query.Attributes.Zip(query.Values, Condition);
        var read = new RowQuery
        {
            Table = query.EntityName,
            AllColumns = query.ColumnSet?.AllColumns ?? false,
            Columns =
            [
                .. (query.ColumnSet ?? new ColumnSet()).Columns.Select(column => new QueryColumn(column)),
            ],
            Filter = new FilterGroup(Junction.And, [.. conditions]),
            Orders = [.. query.Orders.Select(QueryExpressionReader.Order)],
            Top = query.TopCount,
        };
        return Paging.Apply(read, query.PageInfo);
    }

    private static void Check(QueryByAttribute query)
    {
        if (query.Attributes.Count == 0)
            throw Fault.Of(
                ErrorCode.QueryBuilderByAttributeNonEmpty,
                "QueryByAttribute must specify a non-empty attribute array."
            );
        if (query.Attributes.Count != query.Values.Count)
            throw Fault.Of(
                ErrorCode.QueryBuilderByAttributeMismatch,
                "QueryByAttribute must specify a non-empty value array with the same number of elements as in the "
                    + "attributes array."
            );
    }

    private static FilterNode Condition(string column, object? value) =>
        value is null
            ? new FilterCondition(column, ConditionOperator.Null, [])
            : new FilterCondition(column, ConditionOperator.Equal, [value]);
}
