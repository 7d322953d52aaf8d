using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Sdk.Behaviour;

public sealed class QueryTests
{
    private static readonly int[] Numbers = [1, 2];

    [Fact]
    public void A_new_query_asks_for_no_column_and_every_row()
    {
        var query = new QueryExpression("opportunity");

        Assert.Empty(query.ColumnSet.Columns);
        Assert.False(query.ColumnSet.AllColumns);
        Assert.Empty(query.Criteria.Conditions);
        Assert.Equal(LogicalOperator.And, query.Criteria.FilterOperator);
        Assert.Empty(query.LinkEntities);
        Assert.Empty(query.Orders);
        Assert.Null(query.TopCount);
    }

    [Fact]
    public void A_link_starts_at_the_table_it_was_added_to()
    {
        var query = new QueryExpression("opportunity");

        var account = query.AddLink("account", "parentaccountid", "accountid");
        var contact = account.AddLink("contact", "primarycontactid", "contactid", JoinOperator.LeftOuter);

        Assert.Equal(("opportunity", JoinOperator.Inner), (account.LinkFromEntityName, account.JoinOperator));
        Assert.Equal(("account", JoinOperator.LeftOuter), (contact.LinkFromEntityName, contact.JoinOperator));
        Assert.Same(account, Assert.Single(query.LinkEntities));
        Assert.Same(contact, Assert.Single(account.LinkEntities));
    }

    [Fact]
    public void A_new_link_asks_for_no_column()
    {
        var link = new LinkEntity("lead", "task", "leadid", "regardingobjectid", JoinOperator.Exists);

        Assert.Empty(link.Columns.Columns);
        Assert.Empty(link.LinkCriteria.Conditions);
        Assert.Empty(link.Orders);
        Assert.Null(link.EntityAlias);
    }

    [Fact]
    public void A_condition_takes_a_collection_apart()
    {
        var condition = new ConditionExpression("statuscode", ConditionOperator.In, Numbers);

        Assert.Equal(new object[] { 1, 2 }, condition.Values);
    }

    [Fact]
    public void A_filter_keeps_an_array_of_numbers_as_one_value()
    {
        var filter = new FilterExpression();

        filter.AddCondition("statuscode", ConditionOperator.In, Numbers);

        Assert.Same(Numbers, Assert.Single(Assert.Single(filter.Conditions).Values));
    }

    [Fact]
    public void A_condition_on_a_linked_table_names_it()
    {
        var condition = new ConditionExpression("a", "revenue", ConditionOperator.GreaterThan, 5m);

        Assert.Equal(("a", "revenue"), (condition.EntityName, condition.AttributeName));
        Assert.Equal(5m, Assert.Single(condition.Values));
    }

    [Fact]
    public void A_condition_without_operand_has_none()
    {
        var condition = new ConditionExpression("name", ConditionOperator.NotNull);

        Assert.Empty(condition.Values);
        Assert.Null(condition.EntityName);
    }

    [Fact]
    public void A_condition_may_compare_columns()
    {
        var filter = new FilterExpression();

        filter.AddCondition("actualvalue", ConditionOperator.GreaterThan, true, "estimatedvalue");

        var condition = Assert.Single(filter.Conditions);
        Assert.True(condition.CompareColumns);
        Assert.Equal("estimatedvalue", Assert.Single(condition.Values));
    }

    [Fact]
    public void A_filter_holds_filters()
    {
        var filter = new FilterExpression(LogicalOperator.Or);

        var inner = filter.AddFilter(LogicalOperator.And);
        filter.AddFilter(new FilterExpression());

        Assert.Same(inner, filter.Filters[0]);
        Assert.Equal(2, filter.Filters.Count);
    }

    [Fact]
    public void A_query_by_attribute_pairs_columns_with_values()
    {
        var query = new QueryByAttribute("opportunity") { ColumnSet = new ColumnSet("name") };

        query.AddAttributeValue("statecode", 0);
        query.AddAttributeValue("parentaccountid", null);
        query.AddOrder("name", OrderType.Descending);

        Assert.Equal(["statecode", "parentaccountid"], query.Attributes);
        Assert.Equal(new object?[] { 0, null }, query.Values);
        Assert.Equal(OrderType.Descending, Assert.Single(query.Orders).OrderType);
    }

    [Fact]
    public void An_aggregate_has_a_column_a_function_and_an_alias()
    {
        var sum = new XrmAttributeExpression("estimatedvalue", XrmAggregateType.Sum, "total");

        Assert.Equal(
            ("estimatedvalue", XrmAggregateType.Sum, "total"),
            (sum.AttributeName, sum.AggregateType, sum.Alias)
        );
        Assert.Equal((XrmDateTimeGrouping.None, false), (sum.DateTimeGrouping, sum.HasGroupBy));
    }

    [Fact]
    public void An_order_may_name_an_alias_and_a_linked_table()
    {
        var query = new QueryExpression("opportunity");

        query.AddOrder("revenue", OrderType.Ascending, "r", "a");

        var order = Assert.Single(query.Orders);
        Assert.Equal(("revenue", "r", "a"), (order.AttributeName, order.Alias, order.EntityName));
    }
}
