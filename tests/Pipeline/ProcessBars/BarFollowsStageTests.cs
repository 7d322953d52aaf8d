using System.Linq;
using Crm.SalesProcess.Tests.Pipeline.Fixture;

namespace Crm.SalesProcess.Tests.Pipeline.ProcessBars;

/// <summary>Who moves the opportunity moves the process bar that the form shows.</summary>
public sealed class BarFollowsStageTests
{
    [Fact]
    public void A_move_of_the_opportunity_moves_the_bar_at_one_read_and_one_write()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(BarProcesses.ByName);
        var (warm, deal) = (sales.Rep.Create(("customerneed", "A")), sales.Rep.Create(("customerneed", "B")));
        StandardBar.Own.Begin(sales.Rep, warm);
        var bar = StandardBar.Own.Begin(sales.Rep, deal);
        sales.Rep.Move(warm, process["Solve"]);

        var cost = sales.CostOf(() => sales.Rep.Move(deal, process["Solve"]));

        Assert.Equal("Develop, Active: Qualify Develop", StandardBar.Own.Of(sales, bar));
        Assert.Equal((1, 3), (cost.Reads, cost.Writes));
    }

    [Fact]
    public void A_jump_fills_the_path_and_a_way_back_shortens_it()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(BarProcesses.ById);
        var deal = sales.Rep.Create(("customerneed", "Coffee"));
        var bar = StandardBar.Own.Begin(sales.Rep, deal);

        sales.Rep.Move(deal, process["Offer"]);
        var after = StandardBar.Own.Of(sales, bar);
        sales.Rep.Move(deal, process["Solve"]);

        Assert.Equal("Propose, Active: Qualify Develop Propose", after);
        Assert.Equal("Develop, Active: Qualify Develop", StandardBar.Own.Of(sales, bar));
    }

    [Fact]
    public void Of_two_bars_the_one_that_the_form_shows_follows()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(BarProcesses.ByName);
        var deal = sales.Rep.Create(("customerneed", "Coffee"));
        var older = StandardBar.OfLead.Begin(sales.Rep, deal);
        sales.Pass(days: 1);
        var latest = StandardBar.Own.Begin(sales.Rep, deal);

        sales.Rep.Move(deal, process["Solve"]);

        Assert.Equal("Develop, Active: Qualify Develop", StandardBar.Own.Of(sales, latest));
        Assert.Equal("Qualify, Active: Qualify", StandardBar.OfLead.Of(sales, older));
    }

    [Theory, WithEverySwitch]
    public void Winning_in_the_last_stage_finishes_the_bar(string switches)
    {
        using var sales = ClosingSwitches.Open(switches);
        sales.Publish(BarProcesses.ByName);
        var deal = sales.Rep.Create(("customerneed", "Coffee"));
        var bar = StandardBar.Own.Begin(sales.Rep, deal, "Propose");
        sales.Rep.Service.Update(StandardBar.Own.Move(bar, "Close"));

        sales.Rep.Win(deal);

        Assert.Equal("Close, Finished: Qualify Develop Propose Close", StandardBar.Own.Of(sales, bar));
    }

    [Theory, WithEverySwitch]
    public void Losing_aborts_the_bar_and_reopening_takes_it_up_again(string switches)
    {
        using var sales = ClosingSwitches.Open(switches);
        sales.Publish(BarProcesses.ByName);
        var deal = sales.Rep.Create(("customerneed", "Coffee"));
        var bar = StandardBar.Own.Begin(sales.Rep, deal, "Develop");

        sales.Rep.Lose(deal);
        var lost = StandardBar.Own.Of(sales, bar);
        sales.Rep.Reopen(deal);

        Assert.Equal("Develop, Aborted: Qualify Develop", lost);
        Assert.Equal("Develop, Active: Qualify Develop", StandardBar.Own.Of(sales, bar));
    }

    [Fact]
    public void Winning_before_the_last_stage_aborts_the_bar()
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(BarProcesses.ByName);
        var deal = sales.Rep.Create(("customerneed", "Coffee"));
        var bar = StandardBar.Own.Begin(sales.Rep, deal, "Develop");

        sales.Rep.Win(deal);

        Assert.Equal("Develop, Aborted: Qualify Develop", StandardBar.Own.Of(sales, bar));
    }

    [Fact]
    public void Neither_echoes_the_other()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(BarProcesses.ByName);
        var deal = sales.Rep.Create(("customerneed", "Coffee"));
        var bar = StandardBar.Own.Begin(sales.Rep, deal);

        var byBar = sales.CostOf(() => sales.Rep.Service.Update(StandardBar.Own.Move(bar, "Develop")));
        var byStage = sales.CostOf(() => sales.Rep.Move(deal, process["Offer"]));

        Assert.DoesNotContain("Update opportunitysalesprocess", Writes(byBar));
        Assert.Equal(["Update opportunity"], Writes(byBar).Where(write => write == "Update opportunity"));
        Assert.DoesNotContain("Update opportunity", Writes(byStage));
        Assert.Equal(2, sales.Ledger(deal).Count(visit => visit.Exit is not null));
    }

    private static string[] Writes(Cost cost) =>
        [
            .. cost
                .Calls.Where(call => call.Message is "Create" or "Update")
                .Select(call => $"{call.Message} {call.Table}"),
        ];
}
