using System;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Stages;

public sealed class StageMoveTests
{
    [Theory, OnEveryPlatform]
    public void A_move_is_refused_with_every_unmet_rule_at_once(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Publish(ProcessDraft.B2B);
        var deal = sales.Rep.Create(("customerneed", "Fresh coffee"));
        sales.Rep.Move(deal, process["Develop"]);

        var refusal = sales.Rep.Refused(rep => rep.Move(deal, process["Propose"]));

        Assert.Equal(1001, refusal.Number);
        Assert.Equal(
            """
            SP1001: This opportunity cannot move from Develop to Propose yet.
            • Enter the customer's budget. (Budget Amount)
            • Describe the solution. (Proposed Solution)
            • Set a close date within the next year.
            Fix these on the form.
            """,
            refusal.Text,
            ignoreLineEndingDifferences: true
        );
    }

    [Theory, OnEveryPlatform]
    public void A_refused_move_writes_nothing(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Publish(ProcessDraft.B2B);
        var deal = sales.Rep.Create(("estimatedvalue", new Money(84_000m)));
        var before = sales.Stored(deal);
        sales.Pass(days: 1);

        sales.Rep.Refused(rep => rep.Move(deal, process["Develop"], ("description", "Called them")));

        Assert.Equal(before, sales.Stored(deal));
    }

    [Theory, OnEveryPlatform]
    public void A_move_is_accepted_once_everything_is_fixed(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Publish(ProcessDraft.B2B);
        var deal = sales.Rep.Create();
        sales.Rep.Refused(rep => rep.Move(deal, process["Develop"]));

        sales.Rep.Save(deal, ("customerneed", "Fresh coffee for 40 offices"));
        sales.Rep.Move(deal, process["Develop"]);

        Assert.Equal(
            "Develop",
            process.NameOf(sales.Deal(deal).GetAttributeValue<EntityReference>("csp_stageid"))
        );
    }

    [Theory, OnEveryPlatform]
    public void A_save_that_moves_and_fixes_is_accepted(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Publish(ProcessDraft.B2B);
        var deal = sales.Rep.Create(("customerneed", "Fresh coffee"));
        sales.Rep.Move(deal, process["Develop"]);
        sales.Pass(days: 2.5);

        sales.Rep.Move(
            deal,
            process["Propose"],
            ("budgetamount", new Money(90_000m)),
            ("proposedsolution", "200 machines with a service contract"),
            ("estimatedclosedate", sales.Now.Date.AddDays(60))
        );

        Assert.Equal(
            [
                "1 Qualify, 0 days, Advanced to Develop",
                "2 Develop, 2.5 days, Advanced to Propose",
                "3 Propose, open",
            ],
            sales.Story(deal)
        );
    }

    [Theory, OnEveryPlatform]
    public void A_stage_of_another_process_is_refused(Platform platform)
    {
        using var sales = Sales.On(platform);
        sales.Publish(ProcessDraft.B2B);
        var other = sales.Publish(new ProcessDraft("Renewals", new StageDraft("Renew")) { Order = 20 });
        var deal = sales.Rep.Create();

        var refusal = sales.Rep.Refused(rep => rep.Move(deal, other["Renew"]));

        Assert.Equal(
            "SP1003: That stage is not one of B2B sales, version 1. Choose Qualify, Develop, Propose, Close.",
            refusal.Text
        );
    }

    [Theory, OnEveryPlatform]
    public void The_stage_cannot_be_cleared(Platform platform)
    {
        using var sales = Sales.On(platform);
        sales.Publish(ProcessDraft.B2B);
        var deal = sales.Rep.Create();

        var refusal = sales.Rep.Refused(rep => rep.Save(deal, ("csp_stageid", null)));

        Assert.Equal(1004, refusal.Number);
        Assert.Equal("Qualify", sales.StageOf(deal));
    }

    [Theory, OnEveryPlatform]
    public void The_version_of_an_opportunity_cannot_be_changed(Platform platform)
    {
        using var sales = Sales.On(platform);
        sales.Publish(ProcessDraft.B2B);
        var deal = sales.Rep.Create();
        var later = new EntityReference("csp_processversion", Guid.NewGuid());

        Assert.Equal(1005, sales.Rep.Refused(rep => rep.Save(deal, ("csp_processversionid", later))).Number);
        Assert.Equal(1005, sales.Rep.Refused(rep => rep.Save(deal, ("csp_processversionid", null))).Number);
    }

    [Theory, OnEveryPlatform]
    public void Saving_the_stage_it_is_in_is_no_move(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Publish(ProcessDraft.B2B);
        var deal = sales.Rep.Create();

        sales.Rep.Move(deal, process["Qualify"], ("description", "Called them"));

        Assert.Equal(["1 Qualify, open"], sales.Story(deal));
        Assert.Equal("Called them", sales.Deal(deal)["description"]);
    }
}
