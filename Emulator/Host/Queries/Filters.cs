using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Host.Queries;

/// <summary>Filters of one condition.</summary>
internal static class Filters
{
    public static FilterExpression Of(ConditionExpression condition)
    {
        var filter = new FilterExpression(LogicalOperator.And);
        filter.AddCondition(condition);
        return filter;
    }

    /// <summary>The condition, or its column is empty.</summary>
    public static FilterExpression OrNull(ConditionExpression condition)
    {
        var filter = new FilterExpression(LogicalOperator.Or);
        filter.AddCondition(condition);
        filter.AddCondition(
            new ConditionExpression
            {
                EntityName = condition.EntityName,
                AttributeName = condition.AttributeName,
                Operator = ConditionOperator.Null,
            }
        );
        return filter;
    }
}
