using System;
using Crm.SalesProcess.Tests.Pipeline.Fixture;

namespace Crm.SalesProcess.Tests.Pipeline.Stages;

/// <summary>For some minutes a slip can be corrected, where the organisation says so.</summary>
public sealed class GraceTests : IDisposable
{
    private const double Minute = 1.0 / 1440;

    private readonly Sales _sales = Sales.OnTheEmulator();
    private readonly SalesProcessRow _process;

    public GraceTests()
    {
        _sales.SetVariable("csp_GraceMinutes", "5");
        _process = _sales.Publish(
            new ProcessDraft(
                "No way back",
                new StageDraft("First") { AllowSkip = true },
                new StageDraft("Second") { AllowBack = false },
                new StageDraft("Third") { AllowBack = false, BackReasonRequired = true }
            )
        );
    }

    [Fact]
    public void A_move_is_taken_back_within_the_grace_time_and_not_after()
    {
        var (quick, slow) = (_sales.Rep.Create(), _sales.Rep.Create());
        _sales.Rep.Move(quick, _process["Second"]);
        _sales.Rep.Move(slow, _process["Second"]);

        _sales.Pass(days: 4 * Minute);
        _sales.Rep.Move(quick, _process["First"]);
        _sales.Pass(days: 2 * Minute);
        var refusal = _sales.Rep.Refused(rep => rep.Move(slow, _process["First"]));

        Assert.Equal("First", _sales.StageOf(quick));
        Assert.Equal(1006, refusal.Number);
    }

    [Fact]
    public void A_way_back_in_short_steps_is_no_slip()
    {
        var deal = _sales.Rep.Create();
        _sales.Rep.Move(deal, _process["Second"]);
        _sales.Pass(days: 1);
        _sales.Rep.Move(deal, _process["Third"]);
        _sales.Rep.Move(deal, _process["Second"]);

        var refusal = _sales.Rep.Refused(rep => rep.Move(deal, _process["First"]));

        Assert.Equal(1006, refusal.Number);
        Assert.Equal("Second", _sales.StageOf(deal));
    }

    [Fact]
    public void Reopening_gives_no_leave_to_go_back()
    {
        var deal = _sales.Rep.Create();
        _sales.Rep.Move(deal, _process["Second"]);
        _sales.Pass(days: 1);
        _sales.Rep.Lose(deal);
        _sales.Rep.Reopen(deal);

        Assert.Equal(1006, _sales.Rep.Refused(rep => rep.Move(deal, _process["First"])).Number);
    }

    [Fact]
    public void A_creation_in_the_wrong_stage_is_a_slip_too()
    {
        var deal = _sales.Rep.Create(("csp_stageid", _process["Second"]));

        _sales.Rep.Move(deal, _process["First"]);

        Assert.Equal(["1 Second, 0 days, MovedBack to First", "2 First, open"], _sales.Story(deal));
    }

    public void Dispose() => _sales.Dispose();
}
