using Crm.SalesProcess.Tests.Pipeline.Fixture;

namespace Crm.SalesProcess.Tests.Pipeline.Races;

public sealed class RaceTests
{
    private const string Text =
        "SP1011: Somebody else has changed this at the same moment, so nothing of yours was saved. "
        + "Reload it, look at what has changed, and try again.";

    private static readonly ProcessDraft ThreeStages = new(
        "Three stages",
        new StageDraft("First"),
        new StageDraft("Second") { AllowSkip = true },
        new StageDraft("Third")
    );

    [Fact]
    public void Of_two_sessions_that_move_an_opportunity_at_once_one_wins_and_one_is_told()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(ThreeStages);
        var deal = sales.Rep.Create();
        using var slow = StaleSession.Reading(sales, "opportunity");
        sales.Manager.Move(deal, process["Second"]);
        slow.GoOn();

        var refusal = sales.Rep.Refused(rep => rep.Move(deal, process["Third"]));

        Assert.Equal(1011, refusal.Number);
        Assert.Equal(Text, refusal.Text);
        Assert.Equal(["1 First, 0 days, Advanced to Second", "2 Second, open"], sales.Story(deal));
    }

    [Fact]
    public void Of_two_sessions_that_reopen_an_opportunity_at_once_one_is_told()
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(ThreeStages);
        var deal = sales.Rep.Create();
        sales.Rep.Lose(deal);
        using var slow = StaleSession.Reading(sales, "opportunity");
        sales.Manager.Reopen(deal);
        slow.GoOn();

        var refusal = sales.Rep.Refused(rep => rep.Reopen(deal));

        Assert.Equal(Text, refusal.Text);
        Assert.Equal(["1 First, 0 days, Lost", "2 First, open"], sales.Story(deal));
    }

    [Fact]
    public void Something_that_no_step_knows_surfaces_with_step_and_table()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(ThreeStages);
        var deal = sales.Rep.Create();
        using (var session = StaleSession.Reading(sales, "csp_stagevisit"))
        {
            session.Forget();
        }

        var refusal = sales.Rep.Refused(rep => rep.Move(deal, process["Second"]));

        Assert.Equal(9001, refusal.Number);
        Assert.StartsWith(
            "SP9001: The step EnforceStageGate on Update of opportunity met an unexpected error: ",
            refusal.Text,
            System.StringComparison.Ordinal
        );
        Assert.Equal("First", sales.StageOf(deal));
    }
}
