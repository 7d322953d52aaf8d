using System;
using System.Linq;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Switches;

/// <summary>What a query finds and returns, where the platform's behaviour is not certain.</summary>
public sealed class QuerySwitchTests
{
    [Theory]
    [InlineData("not-in' ><value>a</value></condition", true)]
    [InlineData("not-like' value='a' /", true)]
    [InlineData("not-begin-with' value='a' /", true)]
    [InlineData("not-in' ><value>a</value></condition", false)]
    [InlineData("not-like' value='a' /", false)]
    [InlineData("not-begin-with' value='a' /", false)]
    [InlineData("ne' value='a' /", false)]
    [Trait("Fact", "19")]
    public void Whether_negations_find_rows_without_a_value_is_a_switch(string condition, bool findNulls)
    {
        using var organization = new TestOrganization(
            new TestPackage(),
            new EmulatorOptions { NegationsFindNulls = findNulls }
        );
        foreach (var note in (string?[])["a", "b", null])
        {
            organization.Admin.Create(new Entity("test_thing") { ["test_note"] = note });
        }

        var found = Fetch(
            organization,
            $"<attribute name='test_note'/><filter><condition attribute='test_note' operator='{condition}></filter>"
        );

        var expected = findNulls || condition.StartsWith("ne", StringComparison.Ordinal) ? ",b" : "b";
        Assert.Equal(
            expected,
            string.Join(
                ',',
                found
                    .Entities.Select(row => row.GetAttributeValue<string>("test_note"))
                    .Order(StringComparer.Ordinal)
            )
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whether_a_sum_of_no_rows_is_zero_is_a_switch(bool isZero)
    {
        using var organization = new TestOrganization(
            new TestPackage(),
            new EmulatorOptions { SumsOfNoRowsAreZero = isZero }
        );

        var sum = Fetch(
            organization,
            "<attribute name='test_count' aggregate='sum' alias='sum'/>",
            "aggregate='true'"
        );

        var value = Assert.Single(sum.Entities).GetAttributeValue<AliasedValue>("sum").Value;
        Assert.Equal(isZero ? 0 : null, value);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whether_amounts_bring_their_currency_is_a_switch(bool bring)
    {
        using var organization = new TestOrganization(
            new TestPackage(),
            new EmulatorOptions { AmountsBringCurrency = bring }
        );
        organization.Admin.Create(new Entity("test_thing") { ["test_amount"] = new Money(1) });

        var row = Assert.Single(Fetch(organization, "<attribute name='test_amount'/>").Entities);

        Assert.Equal(bring, row.Contains("transactioncurrencyid"));
        Assert.Equal("$1.00", row.FormattedValues["test_amount"]);
    }

    private static EntityCollection Fetch(TestOrganization organization, string what, string how = "") =>
        organization.Admin.RetrieveMultiple(
            new FetchExpression($"<fetch {how}><entity name='test_thing'>{what}</entity></fetch>")
        );
}
