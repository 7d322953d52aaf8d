using System;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Gates;

public sealed class ColumnConditionTests
{
    [Theory, OnEveryPlatform]
    public void A_condition_looks_at_the_opportunity_as_it_will_be(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = Gate(
            sales,
            RuleDraft.Holds("attribute='estimatedvalue' operator='gt' value='1000'", "Raise it.")
        );
        var deal = sales.Rep.Create(("estimatedvalue", new Money(5_000m)));

        var refusal = sales.Rep.Refused(rep =>
            rep.Move(deal, process["Second"], ("estimatedvalue", new Money(1_000m)))
        );
        sales.Rep.Move(deal, process["Second"], ("estimatedvalue", new Money(1_000.01m)));

        Assert.Contains("\n• Raise it.\n", refusal.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryPlatform]
    public void A_column_that_no_image_carries_is_read(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = Gate(sales, RuleDraft.Requires("schedulefollowup_prospect", "Plan a follow-up."));
        var deal = sales.Rep.Create(("schedulefollowup_prospect", sales.Now.AddDays(2)));

        sales.Rep.Move(deal, process["Second"]);

        Assert.Equal("Second", sales.StageOf(deal));
    }

    [Theory, OnEveryPlatform]
    public void Days_are_those_of_the_organisations_time_zone(Platform platform)
    {
        using var sales = Sales.On(platform);
        sales.SetVariable("csp_TimeZone", "Pacific/Auckland");
        var process = Gate(
            sales,
            RuleDraft.Holds("attribute='estimatedclosedate' operator='today'", "Close today.")
        );
        var deal = sales.Rep.Create(("estimatedclosedate", sales.Now.Date));
        sales.Pass(days: 0.25);

        var refusal = sales.Rep.Refused(rep => rep.Move(deal, process["Second"]));
        sales.Rep.Move(deal, process["Second"], ("estimatedclosedate", sales.Now.Date.AddDays(1)));

        Assert.Equal(1001, refusal.Number);
    }

    [Theory, OnEveryPlatform]
    public void A_rule_is_only_asked_of_the_opportunities_it_applies_to(Platform platform)
    {
        using var sales = Sales.On(platform);
        var budget = RuleDraft.Requires("budgetamount", "Enter the budget.") with
        {
            AppliesTo =
                "<filter><condition attribute='estimatedvalue' operator='ge' value='10000' /></filter>",
        };
        var process = Gate(sales, budget);

        var large = sales.Rep.Create(("estimatedvalue", new Money(10_000m)));
        var small = sales.Rep.Create(("estimatedvalue", new Money(9_999m)));

        Assert.Equal(1001, sales.Rep.Refused(rep => rep.Move(large, process["Second"])).Number);
        sales.Rep.Move(small, process["Second"]);
    }

    [Theory]
    [OnEveryPlatform(Severity.Observe)]
    [OnEveryPlatform(Severity.Hint)]
    [OnEveryPlatform(Severity.Warn)]
    public void Only_a_block_refuses(Platform platform, Severity severity)
    {
        using var sales = Sales.On(platform);
        var budget = RuleDraft.Requires("budgetamount", "Enter the budget.");
        var need = RuleDraft.Requires("customerneed", "Describe the need.");
        var process = Gate(sales, budget with { Severity = severity }, need);
        var deal = sales.Rep.Create();

        var refusal = sales.Rep.Refused(rep => rep.Move(deal, process["Second"]));
        sales.Rep.Move(deal, process["Second"], ("customerneed", "Fresh coffee"));

        Assert.DoesNotContain("Enter the budget", refusal.Text, StringComparison.Ordinal);
        Assert.Equal("Second", sales.StageOf(deal));
    }

    private static SalesProcessRow Gate(Sales sales, params RuleDraft[] rules) =>
        sales.Publish(
            new ProcessDraft("Two stages", new StageDraft("First", rules), new StageDraft("Second"))
        );
}
