using System;
using System.Linq;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Gates;

public sealed class RelatedRecordsTests
{
    [Fact]
    public void A_move_waits_for_enough_related_records()
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(sales, RuleDraft.Counts("phonecall", 1, "Phone the customer."));
        var deal = sales.Rep.Create();

        var refusal = sales.Rep.Refused(rep => rep.Move(deal, process["Second"]));
        Phone(sales.Rep, deal);
        sales.Rep.Move(deal, process["Second"]);

        Assert.Equal(
            "SP1001: This opportunity cannot move from First to Second yet.\n• Phone the customer. (0 of 1)\nFix these on the form.",
            refusal.Text
        );
        Assert.Equal("Second", sales.StageOf(deal));
    }

    [Fact]
    public void Each_rule_costs_one_query()
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(
            sales,
            RuleDraft.Counts("phonecall", 1, "Phone."),
            RuleDraft.Counts("task", 0, "Do not plan.") with
            {
                MinCount = null,
                MaxCount = 3,
            }
        );
        sales.Rep.Move(NewDeal(), process["Second"]);
        var deal = NewDeal();

        var cost = sales.CostOf(() => sales.Rep.Move(deal, process["Second"]));

        var inTransaction = cost.Calls.Where(call => call.Stage >= 20).ToList();
        Assert.Equal(2, inTransaction.Count(call => call.Message == "RetrieveMultiple"));
        Assert.Equal(2, inTransaction.Count(call => call.Message is "Create" or "Update"));
        Assert.Equal(4, inTransaction.Count);

        Guid NewDeal()
        {
            var created = sales.Rep.Create();
            Phone(sales.Rep, created);
            return created;
        }
    }

    [Fact]
    public void Records_that_the_rep_cannot_see_count_as_well()
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(sales, RuleDraft.Counts("phonecall", 1, "Phone the customer."));
        var deal = sales.Rep.Create();
        Phone(sales.Administrator, deal);

        sales.Rep.Move(deal, process["Second"]);

        Assert.Equal("Second", sales.StageOf(deal));
    }

    [Fact]
    public void A_new_opportunity_has_no_related_records_yet()
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(sales, RuleDraft.Counts("phonecall", 1, "Phone the customer."));

        var refusal = sales.Rep.Refused(rep => rep.Create(("csp_stageid", process["Second"])));

        Assert.Contains("cannot be created in Second yet.\n• Phone", refusal.Text, StringComparison.Ordinal);
    }

    private static SalesProcessRow Publish(Sales sales, params RuleDraft[] rules) =>
        sales.Publish(
            new ProcessDraft("Two steps", new StageDraft("First", rules), new StageDraft("Second"))
        );

    private static void Phone(Person person, Guid deal) =>
        person.Service.Create(
            new Entity("phonecall")
            {
                ["subject"] = "Talked to the owner",
                ["regardingobjectid"] = new EntityReference("opportunity", deal),
            }
        );
}
