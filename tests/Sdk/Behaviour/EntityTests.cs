using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Sdk.Behaviour;

public sealed class EntityTests
{
    private static readonly Guid Id = new("6f1d1f3c-0b1e-4f53-9a55-3f3c2a7c1a10");

    [Fact]
    public void An_absent_column_cannot_be_indexed() =>
        Assert.Throws<KeyNotFoundException>(() => new Entity("opportunity")["name"]);

    [Fact]
    public void A_column_is_found_only_in_the_case_it_was_written_in()
    {
        var row = new Entity("opportunity") { ["name"] = "Deal" };

        Assert.True(row.Contains("name"));
        Assert.False(row.Contains("Name"));
    }

    [Fact]
    public void A_column_that_is_null_is_present()
    {
        var row = new Entity("opportunity") { ["name"] = null };

        Assert.True(row.Contains("name"));
        Assert.Null(row["name"]);
    }

    [Fact]
    public void The_value_of_an_absent_column_is_the_default()
    {
        var row = new Entity("opportunity");

        Assert.Null(row.GetAttributeValue<Money>("estimatedvalue"));
        Assert.Equal(0, row.GetAttributeValue<int>("csp_visitcount"));
        Assert.Equal(DateTime.MinValue, row.GetAttributeValue<DateTime>("createdon"));
    }

    [Fact]
    public void The_value_of_an_empty_column_is_the_default()
    {
        var row = new Entity("opportunity") { ["csp_visitcount"] = null };

        Assert.Equal(0, row.GetAttributeValue<int>("csp_visitcount"));
        Assert.Null(row.GetAttributeValue<int?>("csp_visitcount"));
    }

    [Fact]
    public void A_value_is_read_as_its_nullable_too()
    {
        var row = new Entity("opportunity") { ["csp_visitcount"] = 3 };

        Assert.Equal(3, row.GetAttributeValue<int?>("csp_visitcount"));
    }

    [Fact]
    public void A_value_of_another_type_is_refused()
    {
        var row = new Entity("opportunity") { ["estimatedvalue"] = 5m };

        Assert.Throws<InvalidCastException>(() => row.GetAttributeValue<Money>("estimatedvalue"));
        Assert.Throws<InvalidCastException>(() => row.GetAttributeValue<int>("estimatedvalue"));
    }

    [Theory]
    [InlineData("name", true)]
    [InlineData("description", false)]
    [InlineData("absent", false)]
    public void A_column_is_tried(string column, bool isText)
    {
        var row = new Entity("opportunity") { ["name"] = "Deal", ["description"] = null };

        Assert.Equal(isText, row.TryGetAttributeValue<string>(column, out var value));
        Assert.Equal(isText ? "Deal" : null, value);
    }

    [Fact]
    public void Collections_of_a_new_row_are_empty()
    {
        var row = new Entity();

        Assert.Empty(row.Attributes);
        Assert.Empty(row.FormattedValues);
        Assert.Empty(row.KeyAttributes);
        Assert.Empty(row.RelatedEntities);
    }

    [Fact]
    public void A_row_named_by_a_key_has_no_id()
    {
        var row = new Entity("opportunity", "csp_code", "A-1");

        Assert.Equal(Guid.Empty, row.Id);
        Assert.Equal("A-1", row.KeyAttributes["csp_code"]);
    }

    [Fact]
    public void A_row_named_by_several_keys_has_them_all()
    {
        var row = new Entity("opportunity", new KeyAttributeCollection { ["a"] = 1, ["b"] = 2 });

        Assert.Equal(["a", "b"], row.KeyAttributes.Keys);
    }

    [Fact]
    public void A_reference_to_a_row_names_its_table_and_id()
    {
        var reference = new Entity("opportunity", Id).ToEntityReference();

        Assert.Equal(new EntityReference("opportunity", Id), reference);
    }
}
