using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Pipeline;

/// <summary>Queries for the rows that refer to some others.</summary>
public static class ReferringRows
{
    /// <summary>Rows of which a column holds one of the ids, ordered by their own id so that they can be paged.</summary>
    /// <param name="table">Logical name; its key is the name with <c>id</c> behind it.</param>
    /// <param name="column">The lookup, or the key itself.</param>
    /// <param name="ids">At least one.</param>
    /// <param name="columns">What is read.</param>
    public static QueryExpression Query(string table, string column, object[] ids, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(column, ConditionOperator.In, ids);
        query.AddOrder(table + "id", OrderType.Ascending);
        return query;
    }
}
