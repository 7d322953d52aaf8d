using System;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Tests.Emulator.Store;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Query;

/// <summary>A has contacts Ann and Bob, B has Cid, C has none.</summary>
public sealed class LinkTests : IDisposable
{
    private readonly TestDatabase database = new();

    public LinkTests()
    {
        foreach (var (account, contacts) in new[] { ("A", "Ann,Bob"), ("B", "Cid"), ("C", "") })
        {
            var id = database.Insert("account", ("name", account));
            foreach (var contact in contacts.Split(',', StringSplitOptions.RemoveEmptyEntries))
                database.Insert(
                    "contact",
                    ("lastname", contact),
                    ("fullname", contact),
                    ("parentcustomerid", new EntityReference("account", id))
                );
        }
    }

    [Theory]
    [InlineData("inner", "A:Ann,A:Bob,B:Cid")]
    [InlineData("outer", "A:Ann,A:Bob,B:Cid,C:")]
    [InlineData("matchfirstrowusingcrossapply", "A:Bob,B:Cid,C:")]
    public void A_link_returns_columns_of_the_rows_it_joins(string type, string expected)
    {
        var rows = database.Fetch(
            Accounts(
                Link(type, "<attribute name='lastname'/><order attribute='lastname' descending='true'/>")
            )
        );

        var pairs = rows.Entities.Select(row => $"{row["name"]}:{Aliased(row, "c.lastname")}").Order();
        Assert.Equal(expected, string.Join(",", pairs));
    }

    [Theory]
    [InlineData("exists", "A,B")]
    [InlineData("in", "A,B")]
    public void A_link_may_only_ask_whether_rows_exist(string type, string expected)
    {
        Assert.Equal(expected, Names(Link(type, "")));
    }

    [Theory]
    [InlineData("any", "A")]
    [InlineData("not any", "B,C")]
    [InlineData("all", "B")]
    [InlineData("not all", "A")]
    [Trait("Fact", "19")]
    public void A_filter_may_ask_for_related_rows(string type, string expected)
    {
        var filter = "<filter><condition attribute='lastname' operator='eq' value='Ann'/></filter>";

        Assert.Equal(expected, Names($"<filter>{Link(type, filter)}</filter>"));
    }

    [Fact]
    public void A_condition_on_an_outer_link_finds_rows_without_one()
    {
        var filter = "<filter><condition entityname='c' attribute='contactid' operator='null'/></filter>";

        Assert.Equal("C", Names(Link("outer", "") + filter));
    }

    [Fact]
    public void An_alias_of_a_column_is_its_key()
    {
        var rows = database.Fetch(Accounts(Link("inner", "<attribute name='lastname' alias='who'/>")));

        var who = rows.Entities[0].GetAttributeValue<AliasedValue>("who");
        Assert.Equal(("contact", "lastname"), (who.EntityLogicalName, who.AttributeLogicalName));
    }

    [Fact]
    public void A_link_without_an_alias_gets_the_tables_name_and_a_number()
    {
        var link =
            "<link-entity name='contact' from='parentcustomerid' to='accountid'><attribute name='lastname'/></link-entity>";

        Assert.True(database.Fetch(Accounts(link)).Entities[0].Contains("contact1.lastname"));
    }

    [Fact]
    public void A_query_expression_links_the_same_way()
    {
        var query = new QueryExpression("account") { ColumnSet = new ColumnSet("name") };
        var link = query.AddLink("contact", "accountid", "parentcustomerid", JoinOperator.LeftOuter);
        link.EntityAlias = "c";
        link.Columns = new ColumnSet("lastname");
        link.LinkCriteria.AddCondition("lastname", ConditionOperator.BeginsWith, "B");

        var rows = database
            .Run(query)
            .Entities.Select(row => $"{row["name"]}:{Aliased(row, "c.lastname")}")
            .Order();

        Assert.Equal(["A:Bob", "B:", "C:"], rows);
    }

    [Fact]
    [Trait("Fact", "19")]
    public void Fifteen_links_are_the_limit()
    {
        var links = string.Concat(
            Enumerable.Repeat("<link-entity name='contact' from='parentcustomerid' to='accountid'/>", 16)
        );

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Names(links)).Detail;

        Assert.Equal((int)ErrorCode.TooManyLinkEntitiesInQuery, fault.ErrorCode);
    }

    private static string Accounts(string rest) =>
        $"<fetch><entity name='account'><attribute name='name'/><order attribute='name'/>{rest}</entity></fetch>";

    private static string Link(string type, string rest) =>
        $"<link-entity name='contact' from='parentcustomerid' to='accountid' alias='c' link-type='{type}'>{rest}</link-entity>";

    private string Names(string rest) =>
        string.Join(",", database.Fetch(Accounts(rest)).Entities.Select(row => row["name"]));

    private static object? Aliased(Entity row, string key) => row.GetAttributeValue<AliasedValue>(key)?.Value;

    public void Dispose() => database.Dispose();
}
