using Crm.SalesProcess.Emulator.Faults;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Host.Queries;

/// <summary>Turns <c>$orderby</c> into the orders of a query.</summary>
internal static class OrderTranslator
{
    public static void Add(OrderByClause? clause, QuerySource source, DataCollection<OrderExpression> orders)
    {
        for (; clause is not null; clause = clause.ThenBy)
        {
            if (Constants.Unwrap(clause.Expression) is not SingleValuePropertyAccessNode property)
            {
                throw Fault.NotImplemented($"$orderby of a {clause.Expression.Kind}");
            }

            var (alias, column) = source.Resolve(property);
            orders.Add(
                new OrderExpression
                {
                    AttributeName = column.LogicalName,
                    EntityName = alias,
                    OrderType =
                        clause.Direction == OrderByDirection.Ascending
                            ? OrderType.Ascending
                            : OrderType.Descending,
                }
            );
        }
    }
}
