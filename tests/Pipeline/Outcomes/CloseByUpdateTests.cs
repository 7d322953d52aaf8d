using System;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Outcomes;

public sealed class CloseByUpdateTests
{
    private static readonly ProcessDraft Gated = new("Gated", new StageDraft("First"))
    {
        CloseRules =
        [
            RuleDraft.Requires("customerneed", "Describe the need.") with
            {
                Direction = GateDirection.Win,
            },
            RuleDraft.Requires("qualificationcomments", "Say why.") with
            {
                Direction = GateDirection.Lose,
            },
        ],
    };

    [Theory, WithEverySwitch(UpdateMayClose = true)]
    public void The_outcome_gate_holds_for_an_update_of_the_state(string switches)
    {
        using var sales = ClosingSwitches.Open(switches);
        sales.Publish(Gated);
        var deal = sales.Rep.Create();
        var before = sales.Stored(deal);

        var won = sales.Rep.Refused(rep => rep.Save(deal, ("statecode", new OptionSetValue(1))));
        var lost = sales.Rep.Refused(rep => rep.Save(deal, ("statuscode", new OptionSetValue(4))));

        Assert.Contains("• Describe the need. (Customer Need)", won.Text, StringComparison.Ordinal);
        Assert.Contains("• Say why. (Qualification Comments)", lost.Text, StringComparison.Ordinal);
        Assert.Equal(before, sales.Stored(deal));
    }

    [Theory, WithEverySwitch(UpdateMayClose = true)]
    public void The_outcome_gate_holds_for_SetState(string switches)
    {
        using var sales = ClosingSwitches.Open(switches);
        sales.Publish(Gated);
        var deal = sales.Rep.Create();
        var before = sales.Stored(deal);

        var won = sales.Rep.Refused(rep => rep.SetState(deal, 1, 3));

        Assert.Contains("• Describe the need. (Customer Need)", won.Text, StringComparison.Ordinal);
        Assert.Equal(before, sales.Stored(deal));
    }

    [Theory, WithEverySwitch(UpdateMayClose = true)]
    public void A_save_that_fixes_and_closes_is_accepted(string switches)
    {
        using var sales = ClosingSwitches.Open(switches);
        sales.Publish(Gated);
        var deal = sales.Rep.Create(("estimatedvalue", new Money(70m)));
        sales.Pass(days: 1);

        sales.Rep.Save(
            deal,
            ("customerneed", "Fresh coffee"),
            ("actualvalue", new Money(60m)),
            ("statecode", new OptionSetValue(1)),
            ("statuscode", new OptionSetValue(3))
        );

        Assert.Equal(["1 First, 1 days, Won"], sales.Story(deal));
        Assert.Equal(60m, sales.Ledger(deal)[0].AmountOut);
    }

    [Theory, WithEverySwitch(UpdateMayClose = true)]
    public void SetState_ends_the_visit(string switches)
    {
        using var sales = ClosingSwitches.Open(switches);
        sales.Publish(Gated);
        var deal = sales.Rep.Create(("qualificationcomments", "No budget"));

        sales.Rep.SetState(deal, 2, 4);

        Assert.Equal(["1 First, 0 days, Lost"], sales.Story(deal));
    }

    [Fact]
    public void Where_the_platform_lets_only_Win_and_Lose_close_nothing_is_written()
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(new ProcessDraft("Open", new StageDraft("First")));
        var deal = sales.Rep.Create();
        var before = sales.Stored(deal);

        sales.Rep.Refused(rep => rep.Save(deal, ("statecode", new OptionSetValue(1))));
        sales.Rep.Refused(rep => rep.SetState(deal, 1, 3));

        Assert.Equal(before, sales.Stored(deal));
    }

    [Theory, WithEverySwitch]
    public void Putting_an_opportunity_on_hold_ends_no_visit(string switches)
    {
        using var sales = ClosingSwitches.Open(switches);
        sales.Publish(Gated);
        var deal = sales.Rep.Create();

        sales.Rep.Save(deal, ("statuscode", new OptionSetValue(2)));
        sales.Rep.SetState(deal, 0, 1);

        Assert.Equal(["1 First, open"], sales.Story(deal));
    }
}
