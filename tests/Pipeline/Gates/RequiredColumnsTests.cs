using System;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Gates;

public sealed class RequiredColumnsTests
{
    [Theory]
    [OnEveryPlatform((string?)null)]
    [OnEveryPlatform("")]
    [OnEveryPlatform("   ")]
    [OnEveryPlatform("n/a")]
    [OnEveryPlatform(" TBD ")]
    [OnEveryPlatform("xxxx")]
    [OnEveryPlatform("?")]
    [OnEveryPlatform("asdf")]
    public void A_placeholder_counts_as_missing(Platform platform, string? text)
    {
        using var sales = Sales.On(platform);
        var (deal, next) = Gate(sales, RuleDraft.Requires("customerneed", "Describe the need."));

        var refusal = sales.Rep.Refused(rep => rep.Move(deal, next, ("customerneed", text)));

        Assert.Contains("• Describe the need. (Customer Need)", refusal.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryPlatform]
    public void A_word_of_the_organisation_counts_as_missing_once_the_process_is_published(Platform platform)
    {
        using var sales = Sales.On(platform);
        sales.SetVariable("csp_PlaceholderList", """["later"]""");
        var (deal, next) = Gate(sales, RuleDraft.Requires("customerneed", "Describe the need."));

        Assert.Equal(1001, sales.Rep.Refused(rep => rep.Move(deal, next, ("customerneed", "Later"))).Number);
        sales.Rep.Move(deal, next, ("customerneed", "n/a"));
    }

    [Theory, OnEveryPlatform]
    public void Zero_money_counts_as_missing_unless_the_rule_allows_it(Platform platform)
    {
        using var sales = Sales.On(platform);
        var budget = RuleDraft.Requires("budgetamount", "Enter the budget.");
        var (deal, next) = Gate(sales, budget);
        var (free, allowed) = Gate(sales, budget with { AllowZero = true }, order: 1);

        Assert.Equal(
            1001,
            sales.Rep.Refused(rep => rep.Move(deal, next, ("budgetamount", new Money(0m)))).Number
        );
        sales.Rep.Move(free, allowed, ("budgetamount", new Money(0m)));
    }

    [Theory, OnEveryPlatform]
    public void A_past_date_counts_as_missing_where_a_future_one_is_asked_for(Platform platform)
    {
        using var sales = Sales.On(platform);
        var decision = RuleDraft.Requires("finaldecisiondate", "Agree on a date.") with { FutureDate = true };
        var (deal, next) = Gate(sales, decision);
        var today = sales.Now.Date;

        var refusal = sales.Rep.Refused(rep =>
            rep.Move(deal, next, ("finaldecisiondate", today.AddDays(-1)))
        );
        sales.Rep.Move(deal, next, ("finaldecisiondate", today));

        Assert.Equal(1001, refusal.Number);
    }

    [Theory, OnEveryPlatform]
    public void A_no_is_an_answer(Platform platform)
    {
        using var sales = Sales.On(platform);
        var (deal, next) = Gate(sales, RuleDraft.Requires("decisionmaker", "Say who decides."));

        sales.Rep.Move(deal, next, ("decisionmaker", false));

        Assert.Equal("Second", sales.StageOf(deal));
    }

    [Theory, OnEveryPlatform]
    public void One_rule_names_all_the_columns_that_are_missing(Platform platform)
    {
        using var sales = Sales.On(platform);
        var (deal, next) = Gate(
            sales,
            RuleDraft.Requires("budgetamount, customerneed;emailaddress", "Fill these in.")
        );

        var refusal = sales.Rep.Refused(rep => rep.Move(deal, next, ("customerneed", "Fresh coffee")));

        Assert.Contains(
            "• Fill these in. (Budget Amount, Email Address)",
            refusal.Text,
            StringComparison.Ordinal
        );
    }

    /// <summary>A new opportunity in front of a gate with that rule, and the stage behind it.</summary>
    private static (Guid Deal, EntityReference Next) Gate(Sales sales, RuleDraft rule, int order = 10)
    {
        var process = sales.Publish(
            new ProcessDraft("Two stages", new StageDraft("First", rule), new StageDraft("Second"))
            {
                Order = order,
            }
        );
        return (sales.Rep.Create(), process["Second"]);
    }
}
