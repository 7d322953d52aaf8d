using System;
using System.Linq;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Tests.Pipeline.Stages;

/// <summary>What entering a stage does, and what happens when somebody went past the gates.</summary>
public sealed class StageEntryTests
{
    private static readonly ProcessDraft Draft = new(
        "Three steps",
        new StageDraft("First") { Probability = 20, StalledAfterDays = 10 },
        new StageDraft("Second") { Probability = 50 },
        new StageDraft("Third") { Probability = 80, StalledAfterDays = 5 }
    );

    [Fact]
    public void A_stage_sets_probability_and_when_the_opportunity_is_stalled()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(Draft);
        var deal = sales.Rep.Create();
        Assert.Equal(20, sales.Deal(deal)["closeprobability"]);
        Assert.Equal(sales.Now.Date.AddDays(10), sales.Deal(deal)["csp_stalledon"]);

        sales.Rep.Move(deal, process["Second"]);

        Assert.Equal(50, sales.Deal(deal)["closeprobability"]);
        Assert.False(sales.Deal(deal).Contains("csp_stalledon"));
    }

    [Fact]
    public void A_probability_that_the_rep_sends_along_stays()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(Draft);
        var deal = sales.Rep.Create();

        sales.Rep.Move(deal, process["Second"], ("closeprobability", 65));

        Assert.Equal(65, sales.Deal(deal)["closeprobability"]);
    }

    [Fact]
    public void A_stage_brings_its_tasks_each_time_it_is_entered()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(
            new ProcessDraft(
                "Tasks",
                new StageDraft("First") { Tasks = "0: Say hello" },
                new StageDraft("Second") { Tasks = "3: Send the proposal\n7: Phone about it" }
            )
        );
        var deal = sales.Rep.Create();

        sales.Rep.Move(deal, process["Second"]);
        sales.Rep.Move(deal, process["First"]);

        Assert.Equal(
            ["Phone about it 7", "Say hello 0", "Say hello 0", "Send the proposal 3"],
            sales
                .All("task")
                .Where(task =>
                    task.GetAttributeValue<EntityReference>("ownerid").Id == sales.Rep.Reference.Id
                )
                .Select(task =>
                    $"{task["subject"]} {(task.GetAttributeValue<DateTime>("scheduledend") - sales.Now).TotalDays}"
                )
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void An_opportunity_on_hold_is_stalled_later()
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(Draft);
        var deal = sales.Rep.Create();

        sales.Rep.Save(deal, ("csp_onholduntil", sales.Now.Date.AddDays(30)));
        var onHold = sales.Deal(deal)["csp_stalledon"];
        sales.Rep.Save(deal, ("csp_onholduntil", null));

        Assert.Equal(sales.Now.Date.AddDays(31), onHold);
        Assert.Equal(sales.Now.Date.AddDays(10), sales.Deal(deal)["csp_stalledon"]);
    }

    [Fact]
    public void Somebody_who_went_past_the_gates_is_found_at_the_next_move()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(Draft);
        var deal = sales.Rep.Create();
        var bypass = new UpdateRequest
        {
            Target = new Entity("opportunity", deal) { ["csp_stageid"] = process["Second"] },
        };
        bypass["BypassCustomPluginExecution"] = true;
        sales.Administrator.Service.Execute(bypass);
        sales.Pass(days: 1);

        sales.Rep.Move(deal, process["Third"]);

        Assert.Equal(
            ["1 First, 1 days, Advanced to Second", "2 Second, 0 days, Advanced to Third", "3 Third, open"],
            sales.Story(deal)
        );
        Assert.Equal(GateOutcome.NotEvaluated, sales.Ledger(deal)[1].Gate);
        Assert.Equal(
            (int)VisitSource.Repair,
            sales.Ledger(deal)[1].Row.GetAttributeValue<OptionSetValue>("csp_source").Value
        );
    }
}
