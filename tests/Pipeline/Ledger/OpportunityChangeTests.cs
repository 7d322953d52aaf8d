using System;
using System.Linq;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Ledger;

public sealed class OpportunityChangeTests
{
    private static readonly ProcessDraft Plain = new(
        "Plain",
        new StageDraft("First"),
        new StageDraft("Second")
    );

    [Fact]
    public void Amount_and_close_date_of_one_save_are_two_changes()
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(Plain);
        var deal = sales.Rep.Create(("estimatedvalue", new Money(100m)));

        sales.Rep.Save(
            deal,
            ("estimatedvalue", new Money(250m)),
            ("estimatedclosedate", new DateTime(2026, 4, 30))
        );
        sales.Rep.Save(deal, ("estimatedclosedate", new DateTime(2026, 7, 1)));

        Assert.Equal(
            [
                "1 Amount: 100 to 250",
                "2 CloseDate: nothing to 2026-04-30",
                "3 CloseDate: 2026-04-30 to 2026-07-01",
            ],
            ChangeLine.Of(sales, deal)
        );
        Assert.Equal(
            [false, false, true],
            sales
                .All("csp_opportunitychange")
                .OrderBy(Sequence)
                .Select(row => (bool)row["csp_crossesquarter"])
        );
    }

    [Theory]
    [InlineData("Update")]
    [InlineData("Assign")]
    public void A_new_owner_is_credited_from_the_change_on(string message)
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(Plain);
        var deal = sales.Rep.Create();

        if (message == "Assign")
        {
            sales.Administrator.Service.Execute(
                new AssignRequest
                {
                    Target = new EntityReference("opportunity", deal),
                    Assignee = sales.Manager.Reference,
                }
            );
        }
        else
        {
            sales.Administrator.Save(
                deal,
                ("ownerid", sales.Manager.Reference),
                ("estimatedvalue", new Money(5m))
            );
        }

        Assert.Equal("1 Owner: Rita Test to Mona Test", ChangeLine.Of(sales, deal).First());
        Assert.All(
            sales.All("csp_opportunitychange"),
            row => Assert.Equal(sales.Manager.Reference, row["csp_creditedto"])
        );
    }

    [Fact]
    public void Winning_and_reopening_are_changes_of_the_outcome()
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(Plain);
        var deal = sales.Rep.Create();

        sales.Rep.Win(deal);
        sales.Rep.Reopen(deal);
        sales.Rep.Lose(deal);

        Assert.Equal(
            ["1 Outcome: Open to Won", "2 Outcome: Won to Open", "3 Outcome: Open to Lost"],
            ChangeLine.Of(sales, deal)
        );
    }

    [Fact]
    public void Amounts_are_kept_in_base_currency_at_the_rate_of_the_change()
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(Plain);
        var euro = sales.Administrator.Service.Create(
            new Entity("transactioncurrency")
            {
                ["currencyname"] = "Euro",
                ["isocurrencycode"] = "EUR",
                ["currencysymbol"] = "€",
                ["currencyprecision"] = 2,
                ["exchangerate"] = 0.8m,
            }
        );
        var deal = sales.Rep.Create(("estimatedvalue", new Money(100m)));

        sales.Rep.Save(deal, ("transactioncurrencyid", new EntityReference("transactioncurrency", euro)));

        Assert.Equal("1 Amount: 100 to 125", ChangeLine.Of(sales, deal).Single());
        Assert.Equal(0.8m, sales.All("csp_opportunitychange").Single()["csp_rate"]);
    }

    [Fact]
    public void A_save_that_changes_nothing_is_no_change()
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(Plain);
        var deal = sales.Rep.Create(("estimatedvalue", new Money(100m)));

        sales.Rep.Save(deal, ("estimatedvalue", new Money(100m)), ("ownerid", sales.Rep.Reference));

        Assert.Empty(sales.All("csp_opportunitychange"));
    }

    [Fact]
    public void An_opportunity_outside_every_process_has_no_changes()
    {
        using var sales = Sales.OnTheEmulator();
        var deal = sales.Rep.Create();

        sales.Rep.Save(deal, ("estimatedvalue", new Money(100m)));

        Assert.Empty(sales.All("csp_opportunitychange"));
    }

    [Theory]
    [InlineData("Create")]
    [InlineData("Update")]
    [InlineData("Delete")]
    public void Nobody_writes_changes_by_hand(string message)
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(Plain);
        var deal = sales.Rep.Create();
        sales.Rep.Save(deal, ("estimatedvalue", new Money(100m)));
        var row = sales.All("csp_opportunitychange").Single();

        var refusal = sales.Administrator.Refused(administrator => Write(administrator, message, row));

        Assert.Equal(3003, refusal.Number);
        Assert.Equal(
            "SP3003: Opportunity changes are written by the solution only. Change the opportunity instead; they follow.",
            refusal.Text
        );
    }

    [Fact]
    public void Changes_go_with_their_opportunity()
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(Plain);
        var deal = sales.Rep.Create();
        sales.Rep.Save(deal, ("estimatedvalue", new Money(100m)));

        sales.Administrator.Service.Delete("opportunity", deal);

        Assert.Empty(sales.All("csp_opportunitychange"));
    }

    [Fact]
    public void A_warm_change_costs_one_read_and_one_write()
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(Plain);
        var deal = sales.Rep.Create(("estimatedvalue", new Money(100m)));
        sales.Rep.Save(deal, ("estimatedvalue", new Money(200m)));

        var cost = sales.CostOf(() => sales.Rep.Save(deal, ("estimatedvalue", new Money(300m))));

        Assert.Equal((1, 1), (cost.Reads, cost.Writes));
    }

    private static int Sequence(Entity row) => row.GetAttributeValue<int>("csp_sequence");

    private static void Write(Person person, string message, Entity row)
    {
        switch (message)
        {
            case "Create":
                var copy = new Entity(row.LogicalName, Guid.NewGuid());
                copy["csp_name"] = "Made up";
                copy["csp_opportunityid"] = row["csp_opportunityid"];
                person.Service.Create(copy);
                break;
            case "Update":
                var change = new Entity(row.LogicalName, row.Id) { ["csp_toamount"] = new Money(1m) };
                person.Service.Update(change);
                break;
            default:
                person.Service.Delete(row.LogicalName, row.Id);
                break;
        }
    }
}
