using System;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Sdk.Behaviour;

public sealed class EarlyBoundTests
{
    private static readonly Guid Id = new("6f1d1f3c-0b1e-4f53-9a55-3f3c2a7c1a10");

    [Fact]
    [Trait("Fact", "5")]
    public void A_converted_row_shares_every_collection()
    {
        var row = new Entity("opportunity", Id) { ["name"] = "Deal" };

        var deal = row.ToEntity<Deal>();

        Assert.Same(row.Attributes, deal.Attributes);
        Assert.Same(row.FormattedValues, deal.FormattedValues);
        Assert.Same(row.RelatedEntities, deal.RelatedEntities);
        Assert.Same(row.KeyAttributes, deal.KeyAttributes);
    }

    [Fact]
    public void A_change_of_the_converted_row_shows_in_the_first()
    {
        var row = new Entity("opportunity", Id);

        row.ToEntity<Deal>().Name = "Renamed";

        Assert.Equal("Renamed", row["name"]);
    }

    [Fact]
    public void A_converted_row_keeps_id_version_and_state()
    {
        var row = new Entity("opportunity", Id) { RowVersion = "7", EntityState = EntityState.Changed };

        var deal = row.ToEntity<Deal>();

        Assert.Equal((Id, "7", EntityState.Changed), (deal.Id, deal.RowVersion, deal.EntityState));
    }

    [ContractFact]
    public void Converting_does_not_add_the_id_to_the_columns()
    {
        var row = new Entity("opportunity", Id);

        row.ToEntity<Deal>();

        Assert.Empty(row.Attributes);
    }

    [Fact]
    public void A_row_of_another_table_is_not_converted() =>
        Assert.Throws<NotSupportedException>(() => new Entity("lead").ToEntity<Deal>());

    [Fact]
    public void A_row_without_a_table_is_not_converted() =>
        Assert.Throws<NotSupportedException>(() => new Entity().ToEntity<Deal>());

    [Fact]
    public void A_class_that_names_no_table_takes_no_row() =>
        Assert.Throws<NotSupportedException>(() => new Entity("opportunity").ToEntity<Unnamed>());

    [Fact]
    public void A_row_of_any_table_becomes_a_plain_row()
    {
        var deal = new Deal { Name = "Deal" };

        var row = deal.ToEntity<Entity>();

        Assert.NotSame(deal, row);
        Assert.Equal(("opportunity", "Deal"), (row.LogicalName, row["name"]));
    }

    [Fact]
    public void A_label_is_read_where_the_answer_has_one()
    {
        var deal = new Deal();
        Assert.Null(deal.StateLabel);

        deal.FormattedValues["statecode"] = "Open";

        Assert.Equal("Open", deal.StateLabel);
    }

    [Fact]
    public void Related_rows_are_kept_by_relationship()
    {
        var deal = new Deal();
        Assert.Null(deal.Tasks);

        deal.Tasks = [new Entity("task"), new Entity("task")];

        Assert.Equal(deal.RelatedEntities[new Relationship("opportunity_tasks")].Entities, deal.Tasks);
        Assert.Null(deal.Account);
    }

    [Fact]
    public void One_related_row_is_kept_by_relationship_and_role()
    {
        var account = new Entity("account", Id);
        var deal = new Deal { Account = account };
        Assert.Same(account, deal.Account);

        deal.Account = null;

        Assert.Empty(deal.RelatedEntities);
    }

    private sealed class Unnamed : Entity;
}
