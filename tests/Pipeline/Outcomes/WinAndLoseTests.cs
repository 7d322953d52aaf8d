using System;
using System.Linq;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Outcomes;

public sealed class WinAndLoseTests
{
    private static readonly (string, object?)[] EverythingButTheOutcome =
    [
        ("customerneed", "Fresh coffee"),
        ("budgetamount", new Money(90_000m)),
        ("proposedsolution", "200 machines"),
        ("estimatedclosedate", new DateTime(2026, 5, 1)),
    ];

    [Theory, WithEverySwitch]
    public void Winning_asks_every_gate_on_the_way(string switches)
    {
        using var sales = ClosingSwitches.Open(switches);
        sales.Publish(ProcessDraft.B2B);
        var deal = sales.Rep.Create(("budgetamount", new Money(90_000m)));
        var before = sales.Stored(deal);

        var refusal = sales.Rep.Refused(rep => rep.Win(deal));

        Assert.Equal(
            """
            SP1001: This opportunity cannot be closed as won from Qualify yet.
            • Describe what the customer needs. (Customer Need)
            • Describe the solution. (Proposed Solution)
            • Set a close date within the next year.
            • Say when and for how much. (Actual Revenue, Final Decision Date)
            Fix these on the form.
            """,
            refusal.Text,
            ignoreLineEndingDifferences: true
        );
        Assert.Equal(before, sales.Stored(deal));
        Assert.Empty(sales.All("opportunityclose"));
    }

    [Theory, WithEverySwitch]
    public void Winning_ends_the_visit_with_the_actual_revenue(string switches)
    {
        using var sales = ClosingSwitches.Open(switches);
        sales.Publish(ProcessDraft.B2B);
        var deal = sales.Rep.Create([.. EverythingButTheOutcome, ("finaldecisiondate", sales.Now.Date)]);
        sales.Pass(days: 10);

        sales.Rep.Win(deal, revenue: 88_000m);

        Assert.Equal(["1 Qualify, 10 days, Won"], sales.Story(deal));
        Assert.Equal(88_000m, sales.Ledger(deal)[0].AmountOut);
        Assert.Equal("Qualify", sales.StageOf(deal));
        Assert.Equal(1, sales.Deal(deal).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [Theory, WithEverySwitch]
    public void Losing_asks_the_rules_of_losing_only(string switches)
    {
        using var sales = ClosingSwitches.Open(switches);
        var reason = RuleDraft.Requires("qualificationcomments", "Say why.") with
        {
            Direction = GateDirection.Lose,
        };
        sales.Publish(ProcessDraft.B2B with { CloseRules = [reason] });
        var deal = sales.Rep.Create(("estimatedvalue", new Money(50_000m)));
        sales.Pass(days: 2);

        var refusal = sales.Rep.Refused(rep => rep.Lose(deal));
        sales.Rep.Save(deal, ("qualificationcomments", "They went with another supplier"));
        sales.Rep.Lose(deal);

        Assert.Equal(
            """
            SP1001: This opportunity cannot be closed as lost from Qualify yet.
            • Say why. (Qualification Comments)
            Fix these on the form.
            """,
            refusal.Text,
            ignoreLineEndingDifferences: true
        );
        Assert.Equal(["1 Qualify, 2 days, Lost"], sales.Story(deal));
        Assert.Equal(50_000m, sales.Ledger(deal)[0].AmountOut);
    }

    [Theory, WithEverySwitch]
    public void A_won_opportunity_cannot_be_won_again(string switches)
    {
        using var sales = ClosingSwitches.Open(switches);
        sales.Publish(Open);
        var deal = sales.Rep.Create();
        sales.Rep.Win(deal);
        var before = sales.Stored(deal);

        sales.Rep.Refused(rep => rep.Win(deal));

        Assert.Equal(before, sales.Stored(deal));
    }

    [Theory, WithEverySwitch]
    public void A_closed_opportunity_keeps_its_stage(string switches)
    {
        using var sales = ClosingSwitches.Open(switches);
        var process = sales.Publish(Open);
        var deal = sales.Rep.Create();
        sales.Rep.Win(deal);
        var before = sales.Stored(deal);

        sales.Rep.Refused(rep => rep.Move(deal, process["Second"]));
        sales.Rep.Refused(rep => rep.Move(deal, process["Second"], ("statecode", new OptionSetValue(0))));

        Assert.Equal(before, sales.Stored(deal));
    }

    [Theory, WithEverySwitch]
    public void A_closing_activity_by_itself_closes_nothing(string switches)
    {
        using var sales = ClosingSwitches.Open(switches);
        sales.Publish(Open);
        var deal = sales.Rep.Create();

        sales.Rep.Service.Create(
            new Entity("opportunityclose")
            {
                ["subject"] = "By hand",
                ["opportunityid"] = new EntityReference("opportunity", deal),
                ["opportunitystatecode"] = new OptionSetValue(1),
            }
        );

        Assert.Equal(["1 First, open"], sales.Story(deal));
    }

    [Theory, WithEverySwitch]
    public void Without_a_process_opportunities_are_won_as_before(string switches)
    {
        using var sales = ClosingSwitches.Open(switches);
        var deal = sales.Rep.Create();

        sales.Rep.Win(deal);

        Assert.Equal(1, sales.Deal(deal).GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Empty(sales.Ledger(deal));
    }

    private static ProcessDraft Open => new("No gates", new StageDraft("First"), new StageDraft("Second"));
}
