using System;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Stages;

public sealed class CreationTests
{
    [Theory, OnEveryPlatform]
    public void A_new_opportunity_starts_in_the_first_stage(Platform platform)
    {
        using var sales = Sales.On(platform);
        sales.Publish(ProcessDraft.B2B);

        var deal = sales.Rep.Create();

        Assert.Equal(["1 Qualify, open"], sales.Story(deal));
    }

    [Theory, OnEveryPlatform]
    public void Without_a_published_process_nothing_happens(Platform platform)
    {
        using var sales = Sales.On(platform);
        sales.Enter(ProcessDraft.B2B);

        var deal = sales.Rep.Create();

        Assert.DoesNotContain(
            sales.Deal(deal).Attributes.Keys,
            column => column.StartsWith("csp_", StringComparison.Ordinal)
        );
        Assert.Empty(sales.All("csp_stagevisit"));
    }

    [Theory, OnEveryPlatform]
    public void An_opportunity_in_no_process_has_no_stages(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Enter(ProcessDraft.B2B);
        var deal = sales.Rep.Create();

        var refusal = sales.Rep.Refused(rep => rep.Move(deal, process["Qualify"]));

        Assert.Equal(
            "SP1008: This opportunity is in no sales process, so it has no stages to choose from. "
                + "Ask an administrator to enrol it.",
            refusal.Text
        );
    }

    [Theory, OnEveryPlatform]
    public void Created_in_a_late_stage_every_gate_passed_over_is_asked(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Publish(ProcessDraft.B2B);

        var refusal = sales.Rep.Refused(rep =>
            rep.Create(("csp_stageid", process["Close"]), ("budgetamount", new Money(90_000m)))
        );

        Assert.Equal(
            """
            SP1001: This opportunity cannot be created in Close yet.
            • Describe what the customer needs. (Customer Need)
            • Describe the solution. (Proposed Solution)
            • Set a close date within the next year.
            Fix these on the form.
            """,
            refusal.Text,
            ignoreLineEndingDifferences: true
        );
        Assert.Empty(sales.All("opportunity"));
        Assert.Empty(sales.All("csp_stagevisit"));
    }

    [Theory, OnEveryPlatform]
    public void Created_in_a_late_stage_with_everything_it_starts_late(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Publish(ProcessDraft.B2B);

        var deal = sales.Rep.Create(
            ("csp_stageid", process["Propose"]),
            ("customerneed", "Fresh coffee"),
            ("budgetamount", new Money(90_000m)),
            ("proposedsolution", "200 machines"),
            ("estimatedclosedate", sales.Now.Date.AddDays(60))
        );

        Assert.Equal(["1 Propose, open"], sales.Story(deal));
        var visit = sales.Ledger(deal)[0].Row;
        Assert.Equal(true, visit["csp_startedlate"]);
        Assert.Equal(2, visit["csp_skipped"]);
    }

    [Theory, OnEveryPlatform]
    public void The_version_cannot_be_chosen(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Publish(ProcessDraft.B2B);
        sales.PublishAgain(process);
        var older = new EntityReference("csp_processversion", DeterministicId.Of(process.Id.Id, 1));

        var refusal = sales.Rep.Refused(rep => rep.Create(("csp_processversionid", older)));

        Assert.Equal(
            "SP1005: A new opportunity like this follows B2B sales, version 2. Leave its process version empty.",
            refusal.Text
        );
    }

    [Theory, OnEveryPlatform]
    public void A_later_version_changes_nothing_for_opportunities_that_exist(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Publish(ProcessDraft.B2B);
        var deal = sales.Rep.Create();
        sales.Designer.Service.Update(
            new Entity("csp_gaterule", process.Rules[0].Id) { ["csp_columns"] = "emailaddress" }
        );
        sales.Designer.Publish(process);

        var refusal = sales.Rep.Refused(rep =>
            rep.Move(deal, process["Develop"], ("emailaddress", "a@b.example"))
        );
        var newer = sales.Rep.Create();

        Assert.Contains("(Customer Need)", refusal.Text, StringComparison.Ordinal);
        sales.Rep.Move(newer, process["Develop"], ("emailaddress", "a@b.example"));
    }
}
