using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tests.Pipeline.Fixture;

namespace Crm.SalesProcess.Tests.Pipeline.Stages;

public sealed class SkipAndBackTests
{
    private static readonly ProcessDraft FourStages = new(
        "Four stages",
        new StageDraft("Qualify"),
        new StageDraft("Develop", RuleDraft.Requires("customerneed", "Describe the need."))
        {
            AllowSkip = true,
        },
        new StageDraft("Propose") { BackReasonRequired = true },
        new StageDraft("Close") { AllowBack = false }
    );

    [Theory, OnEveryPlatform]
    public void A_stage_that_allows_it_is_jumped_over_and_its_rules_are_not_asked(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Publish(FourStages);
        var deal = sales.Rep.Create();

        sales.Rep.Move(deal, process["Propose"]);

        Assert.Equal(["1 Qualify, 0 days, Advanced to Propose", "2 Propose, open"], sales.Story(deal));
        Assert.Equal(1, sales.Ledger(deal)[1].Row["csp_skipped"]);
    }

    [Theory, OnEveryPlatform]
    public void A_stage_that_does_not_allow_it_cannot_be_jumped_over(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Publish(FourStages);
        var deal = sales.Rep.Create();

        var refusal = sales.Rep.Refused(rep => rep.Move(deal, process["Close"]));

        Assert.Equal(1002, refusal.Number);
        Assert.Equal(
            "SP1002: This opportunity cannot jump from Qualify to Close: Propose must not be skipped. "
                + "Move it to Propose first.",
            refusal.Text
        );
    }

    [Theory, OnEveryPlatform]
    public void A_move_back_asks_for_a_reason_where_the_stage_wants_one(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Publish(FourStages);
        var deal = sales.Rep.Create();
        sales.Rep.Move(deal, process["Propose"]);

        var without = sales.Rep.Refused(rep => rep.Move(deal, process["Qualify"]));
        var placeholder = sales.Rep.Refused(rep =>
            rep.Move(deal, process["Qualify"], ("csp_backreason", "n/a"))
        );
        sales.Rep.Move(deal, process["Qualify"], ("csp_backreason", "The sponsor has left"));

        Assert.Equal(
            "SP1007: Going back from Propose to Qualify needs a reason. Enter the back reason and save again.",
            without.Text
        );
        Assert.Equal(1007, placeholder.Number);
        Assert.Equal("2 Propose, 0 days, MovedBack to Qualify", sales.Ledger(deal)[1].ToString());
    }

    [Theory, OnEveryPlatform]
    public void A_move_forward_clears_the_reason_so_that_each_way_back_gets_its_own(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Publish(FourStages);
        var deal = sales.Rep.Create();
        sales.Rep.Move(deal, process["Propose"]);
        sales.Rep.Move(deal, process["Qualify"], ("csp_backreason", "The sponsor has left"));

        sales.Rep.Move(deal, process["Propose"]);

        Assert.Equal(1007, sales.Rep.Refused(rep => rep.Move(deal, process["Qualify"])).Number);
    }

    [Theory, OnEveryPlatform]
    public void A_stage_that_does_not_allow_it_lets_nobody_back(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Publish(FourStages);
        var deal = sales.Rep.Create();
        sales.Rep.Move(deal, process["Propose"]);
        sales.Rep.Move(deal, process["Close"]);

        var refusal = sales.Rep.Refused(rep => rep.Move(deal, process["Propose"]));

        Assert.Equal(
            "SP1006: This opportunity cannot go back from Close to Propose: Close does not allow it. "
                + "Close the opportunity, or ask the owner of the process.",
            refusal.Text
        );
    }

    [Theory, OnEveryPlatform]
    public void A_move_back_asks_the_entry_rules_of_the_stage_it_leads_to(Platform platform)
    {
        var entry = RuleDraft.Requires("customerneed", "Describe the need.") with
        {
            Direction = GateDirection.Entry,
        };
        using var sales = Sales.On(platform);
        var process = sales.Publish(
            new ProcessDraft("Two stages", new StageDraft("Qualify", entry), new StageDraft("Develop"))
        );
        var deal = sales.Rep.Create(("customerneed", "Fresh coffee"));
        sales.Rep.Move(deal, process["Develop"], ("customerneed", null));

        var refusal = sales.Rep.Refused(rep => rep.Move(deal, process["Qualify"]));

        Assert.Contains(
            "• Describe the need. (Customer Need)",
            refusal.Text,
            System.StringComparison.Ordinal
        );
    }
}
