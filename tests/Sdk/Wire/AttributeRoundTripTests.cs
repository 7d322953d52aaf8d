using System;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Sdk.Wire;

/// <summary>A column of every type survives the wire, and so does the row around it.</summary>
public sealed class AttributeRoundTripTests
{
    private static readonly Guid Id = new("6f1d1f3c-0b1e-4f53-9a55-3f3c2a7c1a10");

    public static TheoryData<object?> Values =>
        [
            null,
            "text with <markup> & ümlauts",
            42,
            9_000_000_000L,
            12.345m,
            0.1d,
            true,
            Id,
            new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc),
            new Money(922_337_203_685_477.5807m),
            new OptionSetValue(725_500_000),
            new EntityReference("opportunity", Id),
        ];

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_survives(object? value)
    {
        var row = new Entity("opportunity", Id) { ["column"] = value };

        var copy = Wire.RoundTrip(row);

        Assert.Equal(value, copy["column"]);
    }

    [Fact]
    public void A_date_keeps_its_kind()
    {
        var row = new Entity("opportunity")
        {
            ["createdon"] = new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc),
        };

        var copy = Wire.RoundTrip(row);

        Assert.Equal(DateTimeKind.Utc, copy.GetAttributeValue<DateTime>("createdon").Kind);
    }

    [Fact]
    public void A_set_of_choices_survives()
    {
        var row = new Entity("lead") { ["channels"] = new OptionSetValueCollection([new(1), new(3)]) };

        var copy = Wire.RoundTrip(row);

        Assert.Equal(
            [1, 3],
            copy.GetAttributeValue<OptionSetValueCollection>("channels").Select(one => one.Value)
        );
    }

    [Fact]
    public void An_image_survives()
    {
        var row = new Entity("contact") { ["entityimage"] = new byte[] { 1, 2, 255 } };

        var copy = Wire.RoundTrip(row);

        Assert.Equal(new byte[] { 1, 2, 255 }, copy.GetAttributeValue<byte[]>("entityimage"));
    }

    [Fact]
    public void Rows_inside_a_row_survive()
    {
        var party = new Entity("activityparty") { ["partyid"] = new EntityReference("contact", Id) };
        var row = new Entity("email")
        {
            ["to"] = new EntityCollection([party]) { EntityName = "activityparty" },
        };

        var copy = Wire.RoundTrip(row).GetAttributeValue<EntityCollection>("to");

        Assert.Equal("activityparty", copy.EntityName);
        Assert.Equal(party["partyid"], Assert.Single(copy.Entities)["partyid"]);
    }

    [Fact]
    public void A_linked_value_survives()
    {
        var row = new Entity("opportunity")
        {
            ["a.revenue"] = new AliasedValue("account", "revenue", new Money(5m)),
        };

        var copy = Wire.RoundTrip(row).GetAttributeValue<AliasedValue>("a.revenue");

        Assert.Equal(("account", "revenue"), (copy.EntityLogicalName, copy.AttributeLogicalName));
        Assert.Equal(new Money(5m), copy.Value);
    }

    [Fact]
    public void A_row_without_columns_survives_with_all_that_surrounds_them()
    {
        var row = new Entity("opportunity", "csp_code", "A-1")
        {
            RowVersion = "9",
            EntityState = EntityState.Changed,
        };
        row.FormattedValues["statecode"] = "Open";
        row.RelatedEntities[new Relationship("opportunity_tasks")] = new EntityCollection([
            new Entity("task"),
        ]);

        var copy = Wire.RoundTrip(row);

        Assert.Equal(
            ("opportunity", "9", EntityState.Changed),
            (copy.LogicalName, copy.RowVersion, copy.EntityState)
        );
        Assert.Equal("A-1", copy.KeyAttributes["csp_code"]);
        Assert.Equal("Open", copy.FormattedValues["statecode"]);
        Assert.Equal("task", copy.RelatedEntities[new Relationship("opportunity_tasks")][0].LogicalName);
    }
}
