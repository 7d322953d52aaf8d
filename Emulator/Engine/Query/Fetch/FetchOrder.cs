using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Emulator.Query.Fetch;

/// <summary>Reads <c>order</c> elements: of aggregate queries by alias, of others by column.</summary>
internal static class FetchOrder
{
    public static QueryOrder Read(FetchElement order, bool isAggregate)
    {
        order.Allow(["attribute", "alias", "descending", "entityname"]);
        if (isAggregate && order.Text("attribute") is not null)
            throw Fault.Of(
                ErrorCode.QueryBuilderAttributeNotAllowedForAggregateOrderBy,
                "An attribute cannot be specified for an order clause for an aggregate Query. Use an alias."
            );
        if (!isAggregate && order.Text("alias") is not null)
            throw Fault.Of(
                ErrorCode.QueryBuilderAliasNotAllowedForNonAggregateOrderBy,
                "An alias cannot be specified for an order clause for a non-aggregate Query. Use an attribute."
            );
        return new QueryOrder
        {
            Column = isAggregate ? null : order.Required("attribute"),
            Alias = isAggregate ? Alias(order) : null,
            Link = order.Text("entityname"),
            Descending = order.Flag("descending"),
        };
    }

    private static string Alias(FetchElement order) =>
        order.Text("alias")
        ?? throw Fault.Of(
            ErrorCode.QueryBuilderAliasRequiredForAggregateOrderBy,
            "An alias is required for an order clause for an aggregate Query."
        );
}
