using System.Linq;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.ProcessBars;

/// <summary>Who moves the process bar moves the opportunity, through the same gate.</summary>
public sealed class StageFollowsBarTests
{
    private const string Refused =
        "SP1001: This opportunity cannot move from Discover to Solve yet.\n• Describe the need. (Customer Need)\nFix these on the form.";

    public static TheoryData<string> Tables => [StandardBar.Own.Table, StandardBar.OfLead.Table];

    [Theory, MemberData(nameof(Tables))]
    public void Next_on_the_bar_moves_the_opportunity(string table)
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(BarProcesses.ByName);
        var deal = sales.Rep.Create(("customerneed", "Coffee"));
        var bar = Bar(table).Begin(sales.Rep, deal);

        sales.Rep.Service.Update(Bar(table).Move(bar, "Develop"));

        Assert.Equal("Solve", sales.StageOf(deal));
        Assert.Equal(["1 Discover, 0 days, Advanced to Solve", "2 Solve, open"], sales.Story(deal));
        Assert.Equal("Develop, Active: Qualify Develop", Bar(table).Of(sales, bar));
    }

    [Theory, MemberData(nameof(Tables))]
    public void The_gate_holds_the_bar_too(string table)
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(BarProcesses.ByName);
        var deal = sales.Rep.Create();
        var bar = Bar(table).Begin(sales.Rep, deal);

        var refusal = sales.Rep.Refused(rep => rep.Service.Update(Bar(table).Move(bar, "Develop")));

        Assert.Equal((1001, Refused), (refusal.Number, refusal.Text));
        Assert.Equal("Discover", sales.StageOf(deal));
        Assert.Equal("Qualify, Active: Qualify", Bar(table).Of(sales, bar));
        Assert.Empty(sales.All("csp_gateevaluation"));
    }

    [Fact]
    public void A_bar_that_begins_ahead_passes_the_gate_or_does_not_begin()
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(BarProcesses.ById);
        var (ready, empty) = (sales.Rep.Create(("customerneed", "Coffee")), sales.Rep.Create());

        StandardBar.Own.Begin(sales.Rep, ready, "Propose");
        var refusal = sales.Rep.Refused(rep => StandardBar.Own.Begin(rep, empty, "Propose"));

        Assert.Equal("Offer", sales.StageOf(ready));
        Assert.Equal(1001, refusal.Number);
        Assert.Single(sales.All("opportunitysalesprocess"));
    }

    [Fact]
    public void A_bar_that_begins_behind_is_set_to_where_the_opportunity_is()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(BarProcesses.ByName);
        var deal = sales.Rep.Create(("customerneed", "Coffee"), ("csp_stageid", process["Offer"]));

        var bar = StandardBar.Own.Begin(sales.Rep, deal);

        Assert.Equal("Propose, Active: Qualify Develop Propose", StandardBar.Own.Of(sales, bar));
        Assert.Equal("Offer", sales.StageOf(deal));
    }

    [Fact]
    public void Back_on_the_bar_goes_by_the_leave_of_the_stage()
    {
        using var sales = Sales.OnTheEmulator();
        var draft = BarProcesses.ByName;
        draft = draft with
        {
            Stages =
            [
                draft.Stages[0],
                draft.Stages[1] with
                {
                    BackReasonRequired = true,
                },
                .. draft.Stages[2..],
            ],
        };
        sales.Publish(draft);
        var deal = sales.Rep.Create(("customerneed", "Coffee"));
        var bar = StandardBar.Own.Begin(sales.Rep, deal, "Develop");

        var refusal = sales.Rep.Refused(rep => rep.Service.Update(StandardBar.Own.Move(bar, "Qualify")));
        sales.Rep.Save(deal, ("csp_backreason", "Budget was cut"));
        sales.Rep.Service.Update(StandardBar.Own.Move(bar, "Qualify"));

        Assert.Equal(1007, refusal.Number);
        Assert.Equal("Discover", sales.StageOf(deal));
    }

    [Fact]
    public void A_closed_opportunity_keeps_its_stage_whatever_the_bar_says()
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(BarProcesses.ByName);
        var deal = sales.Rep.Create(("customerneed", "Coffee"));
        var bar = StandardBar.Own.Begin(sales.Rep, deal);
        sales.Rep.Lose(deal);
        var taken = StandardBar.Own.Move(bar, "Develop");
        (taken["statecode"], taken["statuscode"]) = (new OptionSetValue(0), new OptionSetValue(1));

        sales.Rep.Refused(rep => rep.Service.Update(taken));

        Assert.Equal("Discover", sales.StageOf(deal));
    }

    [Fact]
    public void Who_may_not_change_an_opportunity_cannot_move_it_by_its_bar()
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(BarProcesses.ByName);
        var deal = sales.Rep.Create(("customerneed", "Coffee"));
        var bar = StandardBar.Own.Begin(sales.Rep, deal);
        var stranger = sales.Hire("Sam", "Sales Process Rep");

        var refusal = stranger.Refused(who => who.Service.Update(StandardBar.Own.Move(bar, "Develop")));

        Assert.Equal(1013, refusal.Number);
        Assert.Equal(
            "SP1013: You cannot change this opportunity, so its process bar stays where it is. Ask its owner to share it with you.",
            refusal.Text
        );
    }

    [Theory, WithEverySwitch]
    public void Somebody_without_our_roles_moves_the_bar_as_before(string switches)
    {
        using var sales = ClosingSwitches.Open(switches);
        sales.Publish(BarProcesses.ByName);
        var plain = sales.Hire("Paul", "Salesperson");
        var deal = plain.Create(("customerneed", "Coffee"));
        var bar = StandardBar.Own.Begin(plain, deal);

        plain.Service.Update(StandardBar.Own.Move(bar, "Develop"));

        Assert.Equal("Solve", sales.StageOf(deal));
        Assert.Equal(plain.Reference, sales.Ledger(deal).Last().Row["csp_creditedto"]);
    }

    [Fact]
    public void Who_is_exempt_is_so_on_the_bar_and_it_is_logged_for_that_person()
    {
        using var sales = Sales.OnTheEmulator();
        var draft = BarProcesses.ByName;
        var rule = draft.Stages[0].Rules[0] with { ExemptRoles = "Sales Process Manager" };
        sales.Publish(
            draft with
            {
                Stages = [draft.Stages[0] with { Rules = [rule] }, .. draft.Stages[1..]],
            }
        );
        var deal = sales.Rep.Create();
        var bar = StandardBar.Own.Begin(sales.Manager, deal);

        sales.Manager.Service.Update(StandardBar.Own.Move(bar, "Develop"));

        var row = Assert.Single(sales.All("csp_gateevaluation"));
        Assert.Equal(sales.Manager.Reference, row["csp_askedby"]);
        Assert.Equal(725500004, row.GetAttributeValue<OptionSetValue>("csp_channel").Value);
    }

    [Fact]
    public void Where_it_is_not_wanted_the_bar_goes_its_own_way()
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(BarProcesses.ByName with { BarInStep = false });
        var deal = sales.Rep.Create();
        var bar = StandardBar.Own.Begin(sales.Rep, deal);

        sales.Rep.Service.Update(StandardBar.Own.Move(bar, "Close"));

        Assert.Equal("Discover", sales.StageOf(deal));
    }

    private static StandardBar Bar(string table) =>
        table == StandardBar.Own.Table ? StandardBar.Own : StandardBar.OfLead;
}
