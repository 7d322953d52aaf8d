using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Sdk.Behaviour;

public sealed class CollectionTests
{
    [Fact]
    public void A_key_is_added_once()
    {
        var parameters = new ParameterCollection { { "Target", 1 } };

        Assert.Throws<ArgumentException>(() => parameters.Add("Target", 2));
        Assert.Throws<ArgumentException>(() => parameters.Add(new KeyValuePair<string, object>("Target", 2)));
        Assert.Equal(1, parameters["Target"]);
    }

    [Fact]
    public void An_absent_key_cannot_be_read() =>
        Assert.Throws<KeyNotFoundException>(() => new ParameterCollection { ["Target"] = 1 }["target"]);

    [Fact]
    public void A_pair_is_contained_and_removed_with_its_value_only()
    {
        var parameters = new ParameterCollection { ["Target"] = 1 };

        Assert.False(parameters.Contains(new KeyValuePair<string, object>("Target", 2)));
        Assert.False(parameters.Remove(new KeyValuePair<string, object>("Target", 2)));
        Assert.True(parameters.Remove(new KeyValuePair<string, object>("Target", 1)));
        Assert.Empty(parameters);
    }

    [Fact]
    public void Pairs_are_listed_in_the_order_they_came()
    {
        var values = new FormattedValueCollection();

        values.AddRange(
            new KeyValuePair<string, string>("b", "2"),
            new KeyValuePair<string, string>("a", "1")
        );

        Assert.Equal(["b", "a"], values.Keys);
        Assert.Equal(["2", "1"], values.Values);
        Assert.Equal(["b", "a"], values.Select(pair => pair.Key));
    }

    [Fact]
    public void Pairs_are_copied_and_cleared()
    {
        var values = new FormattedValueCollection { ["a"] = "1" };
        var copy = new KeyValuePair<string, string>[2];

        values.CopyTo(copy, 1);
        values.Clear();

        Assert.Equal("a", copy[1].Key);
        Assert.Equal(0, values.Count);
        Assert.False(values.ContainsKey("a"));
        Assert.False(values.IsReadOnly);
    }

    [Fact]
    public void Items_are_added_in_bulk()
    {
        var columns = new DataCollection<string>(4);

        columns.AddRange("a", "b");
        columns.AddRange(new List<string> { "c" });

        Assert.Equal(["a", "b", "c"], columns.ToArray());
    }

    [Fact]
    public void A_collection_made_from_rows_can_grow()
    {
        var rows = new EntityCollection([new Entity("task")]);

        rows.Entities.Add(new Entity("email"));

        Assert.Equal("email", rows[1].LogicalName);
    }

    [Fact]
    public void A_null_parameter_is_not_stored()
    {
        var parameters = new ParameterCollection { ["kept"] = 1 };

        parameters.AddOrUpdateIfNotNull("kept", null);
        parameters.AddOrUpdateIfNotNull("absent", null);
        parameters.AddOrUpdateIfNotNull("added", 2);

        Assert.Equal(["kept", "added"], parameters.Keys);
        Assert.Equal(1, parameters["kept"]);
    }

    [Fact]
    public void A_parameter_is_tried()
    {
        var parameters = new ParameterCollection { ["Target"] = new Entity("task") };

        Assert.True(parameters.TryGetValue<Entity>("Target", out var row));
        Assert.Equal("task", row.LogicalName);
        Assert.False(parameters.TryGetValue<Entity>("absent", out var none));
        Assert.Null(none);
    }

    [Fact]
    public void A_column_set_takes_columns_one_by_one_and_together()
    {
        var columns = new ColumnSet("a");

        columns.AddColumn("b");
        columns.AddColumns("c", "d");

        Assert.Equal(["a", "b", "c", "d"], columns.Columns);
        Assert.False(columns.AllColumns);
        Assert.True(new ColumnSet(true).AllColumns);
    }
}
