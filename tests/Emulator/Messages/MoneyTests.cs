using System;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.Messages;

public sealed class MoneyTests
{
    [Fact]
    [Trait("Fact", "22")]
    public void Base_is_amount_by_rate()
    {
        using var organization = new TestOrganization();
        var id = CreateIn(organization, AddEuro(organization, 0.8m), 100m);

        var row = organization.Read("test_thing", id);

        Assert.Equal(125m, row.GetAttributeValue<Money>("test_amount_base").Value);
        Assert.Equal(0.8m, row["exchangerate"]);
    }

    [Fact]
    public void Base_is_rounded_to_four_decimals()
    {
        using var organization = new TestOrganization();
        var id = CreateIn(organization, AddEuro(organization, 3m), 100m);

        Assert.Equal(
            33.3333m,
            organization.Read("test_thing", id).GetAttributeValue<Money>("test_amount_base").Value
        );
    }

    [Fact]
    public void An_amount_without_currency_is_in_the_base_currency()
    {
        using var organization = new TestOrganization();
        var row = TestOrganization.Thing("x");
        row["test_amount"] = new Money(10m);

        var id = organization.Admin.Create(row);

        var read = organization.Read("test_thing", id);
        Assert.Equal("US Dollar", read.GetAttributeValue<EntityReference>("transactioncurrencyid").Name);
        Assert.Equal(10m, read.GetAttributeValue<Money>("test_amount_base").Value);
    }

    [Fact]
    public void A_row_without_amounts_has_no_currency()
    {
        using var organization = new TestOrganization();

        var id = organization.CreateThing();

        Assert.False(organization.Read("test_thing", id).Contains("transactioncurrencyid"));
    }

    [Fact]
    [Trait("Fact", "22")]
    public void The_rate_of_the_day_is_kept_until_money_is_written_again()
    {
        using var organization = new TestOrganization();
        var euro = AddEuro(organization, 0.8m);
        var id = CreateIn(organization, euro, 100m);
        organization.Admin.Update(new Entity("transactioncurrency", euro) { ["exchangerate"] = 0.5m });

        organization.Admin.Update(new Entity("test_thing", id) { ["test_note"] = "no money" });
        var before = organization.Read("test_thing", id).GetAttributeValue<Money>("test_amount_base").Value;
        organization.Admin.Update(new Entity("test_thing", id) { ["test_amount"] = new Money(100m) });
        var after = organization.Read("test_thing", id).GetAttributeValue<Money>("test_amount_base").Value;

        Assert.Equal((125m, 200m), (before, after));
    }

    [Fact]
    public void A_new_currency_recalculates_every_amount()
    {
        using var organization = new TestOrganization();
        var row = TestOrganization.Thing("x");
        row["test_amount"] = new Money(10m);
        var id = organization.Admin.Create(row);

        var euro = new EntityReference("transactioncurrency", AddEuro(organization, 0.5m));
        organization.Admin.Update(new Entity("test_thing", id) { ["transactioncurrencyid"] = euro });

        Assert.Equal(
            20m,
            organization.Read("test_thing", id).GetAttributeValue<Money>("test_amount_base").Value
        );
    }

    [Fact]
    public void Clearing_an_amount_clears_its_base()
    {
        using var organization = new TestOrganization();
        var id = CreateIn(organization, AddEuro(organization, 0.8m), 100m);

        organization.Admin.Update(new Entity("test_thing", id) { ["test_amount"] = null });

        Assert.False(organization.Read("test_thing", id).Contains("test_amount_base"));
    }

    [Fact]
    public void The_base_currency_is_an_option_of_a_new_organisation()
    {
        using var organization = new TestOrganization(
            new TestPackage(),
            new EmulatorOptions { BaseCurrency = "EUR" }
        );

        Assert.Equal("Euro", Assert.Single(organization.All("transactioncurrency"))["currencyname"]);
    }

    [Fact]
    public void An_amount_without_currency_is_in_the_users_currency()
    {
        using var organization = new TestOrganization();
        var euro = AddEuro(organization, 0.8m);
        organization.Admin.Update(
            new Entity("usersettings", organization.Emulator.AdministratorId)
            {
                ["transactioncurrencyid"] = new EntityReference("transactioncurrency", euro),
            }
        );

        var id = organization.Admin.Create(new Entity("test_thing") { ["test_amount"] = new Money(8m) });

        Assert.Equal(
            10m,
            organization.Read("test_thing", id).GetAttributeValue<Money>("test_amount_base").Value
        );
    }

    [Theory]
    [InlineData(0, 1.2346)]
    [InlineData(1, 1.235)]
    [InlineData(2, 1.23)]
    public void Decimals_are_the_columns_the_organisations_or_the_currencys(int source, decimal expected)
    {
        using var organization = new TestOrganization(
            new TestPackage
            {
                Entities =
                    TestTables.Thing.Replace(
                        "<Accuracy>2</Accuracy><AccuracySource>2</AccuracySource>",
                        $"<Accuracy>4</Accuracy><AccuracySource>{source}</AccuracySource>",
                        StringComparison.Ordinal
                    ) + TestTables.Setting,
            }
        );
        var settings = Assert.Single(organization.All("organization"));
        organization.Admin.Update(
            new Entity("organization", settings.Id) { ["pricingdecimalprecision"] = 3 }
        );

        var id = organization.Admin.Create(
            new Entity("test_thing") { ["test_amount"] = new Money(1.23456m) }
        );

        Assert.Equal(
            expected,
            organization.Read("test_thing", id).GetAttributeValue<Money>("test_amount").Value
        );
    }

    private static Guid AddEuro(TestOrganization organization, decimal rate) =>
        organization.Admin.Create(
            new Entity("transactioncurrency")
            {
                ["currencyname"] = "Euro",
                ["isocurrencycode"] = "EUR",
                ["currencysymbol"] = "€",
                ["currencyprecision"] = 2,
                ["exchangerate"] = rate,
            }
        );

    private static Guid CreateIn(TestOrganization organization, Guid currency, decimal amount) =>
        organization.Admin.Create(
            new Entity("test_thing")
            {
                ["test_amount"] = new Money(amount),
                ["transactioncurrencyid"] = new EntityReference("transactioncurrency", currency),
            }
        );
}
