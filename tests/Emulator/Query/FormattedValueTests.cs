using System;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Crm.SalesProcess.Tests.Emulator.Store;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Query;

public sealed class FormattedValueTests : IDisposable
{
    private readonly TestDatabase database = new();

    [Fact]
    public void A_single_row_comes_with_them_too()
    {
        using var organization = new TestOrganization();
        var account = organization.Admin.Create(new Entity("account") { ["revenue"] = new Money(1000) });

        var row = organization.Admin.Retrieve("account", account, new ColumnSet("revenue", "ownerid"));

        Assert.Equal("$1,000.00", row.FormattedValues["revenue"]);
        Assert.Equal(row.GetAttributeValue<EntityReference>("ownerid").Name, row.FormattedValues["ownerid"]);
    }

    [Fact]
    public void Values_come_with_the_text_that_people_read()
    {
        var account = database.Insert("account", ("name", "Contoso"));
        database.Insert(
            SampleSchema.Table,
            ("sample_name", "text"),
            ("sample_colour", new OptionSetValue(2)),
            ("sample_colours", new OptionSetValueCollection { new(3), new(1) }),
            ("sample_active", true),
            ("sample_party", new EntityReference("account", account)),
            ("sample_count", -1000),
            ("sample_share", 1234.5m),
            ("sample_at", new DateTime(2020, 8, 17, 23, 5, 0, DateTimeKind.Utc)),
            ("sample_day", new DateTime(2020, 8, 17))
        );
        var east = TimeZoneInfo.CreateCustomTimeZone("East", TimeSpan.FromHours(2), "East", "East");

        var row = database
            .Fetch(
                "<fetch><entity name='sample_thing'/></fetch>",
                TestDatabase.Scope with
                {
                    TimeZone = east,
                }
            )
            .Entities[0];

        Assert.Equal("Green", row.FormattedValues["sample_colour"]);
        Assert.Equal("Red; Blue", row.FormattedValues["sample_colours"]);
        Assert.Equal("Yes", row.FormattedValues["sample_active"]);
        Assert.Equal("Contoso", row.FormattedValues["sample_party"]);
        Assert.Equal("-1,000", row.FormattedValues["sample_count"]);
        Assert.Equal("1,234.500", row.FormattedValues["sample_share"]);
        Assert.Equal("8/18/2020 1:05 AM", row.FormattedValues["sample_at"]);
        Assert.Equal("8/17/2020", row.FormattedValues["sample_day"]);
        Assert.False(row.FormattedValues.ContainsKey("sample_name"));
    }

    [Fact]
    public void An_amount_has_the_symbol_of_its_rows_currency_and_brings_the_currency_along()
    {
        var euro = database.Insert("transactioncurrency", ("currencyname", "Euro"), ("currencysymbol", "€"));
        database.Insert(
            "opportunity",
            ("estimatedvalue", new Money(-1234.5m)),
            ("transactioncurrencyid", new EntityReference("transactioncurrency", euro))
        );

        var row = database
            .Run(new QueryExpression("opportunity") { ColumnSet = new("estimatedvalue") })
            .Entities[0];

        Assert.Equal("-€1,234.50", row.FormattedValues["estimatedvalue"]);
        Assert.Equal(euro, row.GetAttributeValue<EntityReference>("transactioncurrencyid").Id);
    }

    [Fact]
    public void A_row_found_by_its_key_has_them_when_a_scope_is_given()
    {
        var id = database.Insert(SampleSchema.Table, ("sample_colour", new OptionSetValue(2)));

        using var view = database.Database.Read();

        Assert.Empty(view.Find(SampleSchema.Table, id, new ColumnSet(true))!.FormattedValues);
        var row = view.Find(SampleSchema.Table, id, new ColumnSet(true), TestDatabase.Scope)!;
        Assert.Equal("Green", row.FormattedValues["sample_colour"]);
    }

    public void Dispose() => database.Dispose();
}
