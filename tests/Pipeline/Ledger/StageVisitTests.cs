using System;
using System.Linq;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Ledger;

public sealed class StageVisitTests
{
    [Theory, OnEveryPlatform]
    public void Visits_follow_each_other_without_gaps(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Publish(Plain);
        var deal = sales.Rep.Create();

        foreach (var stage in new[] { "Develop", "Propose", "Develop", "Propose" })
        {
            sales.Pass(days: 1.25);
            sales.Rep.Move(deal, process[stage]);
        }

        var ledger = sales.Ledger(deal);
        Assert.Equal(
            [
                "1 Qualify, 1.25 days, Advanced to Develop",
                "2 Develop, 1.25 days, Advanced to Propose",
                "3 Propose, 1.25 days, MovedBack to Develop",
                "4 Develop, 1.25 days, Advanced to Propose",
                "5 Propose, open",
            ],
            sales.Story(deal)
        );
        Assert.Equal(
            ledger.SkipLast(1).Select(visit => visit.ExitedOn),
            ledger.Skip(1).Select(visit => (DateTime?)visit.EnteredOn)
        );
        Assert.Equal(
            ledger.Select(visit => DeterministicId.Of(deal, visit.Sequence)),
            ledger.Select(visit => visit.Id)
        );
    }

    [Theory, OnEveryPlatform]
    public void A_visit_tells_where_it_comes_from(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Publish(ProcessDraft.B2B);
        var deal = sales.Rep.Create(("customerneed", "Fresh coffee"), ("budgetamount", new Money(90_000.5m)));

        var visit = Assert.Single(sales.Ledger(deal)).Row;

        Assert.Equal("Qualify (1)", visit["csp_name"]);
        Assert.Equal(deal, IdOf(visit, "csp_opportunityid"));
        Assert.Equal(DeterministicId.Of(process.Id.Id, 1), IdOf(visit, "csp_versionid"));
        Assert.Equal(sales.Rep.Reference, visit["csp_creditedto"]);
        Assert.Equal((int)VisitSource.Live, visit.GetAttributeValue<OptionSetValue>("csp_source").Value);
        Assert.Equal(
            """[{"column":"budgetamount","value":"90000.5","cut":false},{"column":"customerneed","value":"Fresh coffee","cut":false}]""",
            visit["csp_gateinputs"]
        );
        Assert.Equal(false, visit["csp_startedlate"]);
        Assert.Equal(0, visit["csp_skipped"]);
        Assert.Null(visit.GetAttributeValue<DateTime?>("csp_exitedon"));
    }

    [Fact]
    public void Amounts_are_kept_in_base_currency_with_the_rate_of_the_event()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(Plain);
        var euro = Euro(sales, rate: 0.8m);
        var deal = sales.Rep.Create(("transactioncurrencyid", euro), ("estimatedvalue", new Money(80m)));

        sales.Rep.Move(deal, process["Develop"], ("estimatedvalue", new Money(120m)));

        var ledger = sales.Ledger(deal);
        Assert.Equal((100m, 150m), (ledger[0].AmountIn, ledger[0].AmountOut));
        Assert.Equal((150m, (decimal?)null), (ledger[1].AmountIn, ledger[1].AmountOut));
        Assert.All(ledger, visit => Assert.Equal(0.8m, visit.Row["csp_rate"]));
        Assert.All(ledger, visit => Assert.Equal(euro, visit.Row["csp_currencyid"]));
        Assert.All(ledger, visit => Assert.NotEqual(euro, visit.Row["transactioncurrencyid"]));
    }

    [Fact]
    public void A_save_that_moves_and_changes_the_currency_uses_the_new_rate()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(Plain);
        var deal = sales.Rep.Create(("estimatedvalue", new Money(80m)));
        var euro = Euro(sales, rate: 0.8m);

        sales.Rep.Move(deal, process["Develop"], ("transactioncurrencyid", euro));

        Assert.Equal(100m, sales.Ledger(deal)[1].AmountIn);
    }

    [Fact]
    public void Credit_stays_with_the_owner_at_the_event()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(Plain);
        var deal = sales.Rep.Create();
        var manager = sales.Manager;
        sales.Administrator.Service.Execute(
            new AssignRequest
            {
                Target = new EntityReference("opportunity", deal),
                Assignee = manager.Reference,
            }
        );

        manager.Move(deal, process["Develop"]);

        var ledger = sales.Ledger(deal);
        Assert.Equal(sales.Rep.Reference, ledger[0].Row["csp_creditedto"]);
        Assert.Equal(manager.Reference, ledger[0].Row["csp_exitcreditedto"]);
        Assert.Equal(manager.Reference, ledger[1].Row["csp_creditedto"]);
        Assert.False(ledger[1].Row.Contains("csp_exitcreditedto"));
    }

    [Theory, OnEveryPlatform]
    public void A_passed_warning_marks_the_visit(Platform platform)
    {
        var warning = RuleDraft.Requires("budgetamount", "Enter the budget.") with
        {
            Severity = Severity.Warn,
        };
        using var sales = Sales.On(platform);
        var process = sales.Publish(
            new ProcessDraft("Two stages", new StageDraft("Qualify", warning), new StageDraft("Develop"))
        );
        var deal = sales.Rep.Create();

        sales.Rep.Move(deal, process["Develop"]);

        Assert.Equal(
            [GateOutcome.Passed, GateOutcome.Warned],
            sales.Ledger(deal).Select(visit => visit.Gate!.Value)
        );
    }

    private static readonly ProcessDraft Plain = new(
        "Plain",
        new StageDraft("Qualify"),
        new StageDraft("Develop"),
        new StageDraft("Propose")
    );

    private static EntityReference Euro(Sales sales, decimal rate) =>
        new(
            "transactioncurrency",
            sales.Administrator.Service.Create(
                new Entity("transactioncurrency")
                {
                    ["currencyname"] = "Euro",
                    ["isocurrencycode"] = "EUR",
                    ["currencysymbol"] = "€",
                    ["currencyprecision"] = 2,
                    ["exchangerate"] = rate,
                }
            )
        );

    private static Guid IdOf(Entity row, string column) => row.GetAttributeValue<EntityReference>(column).Id;
}
