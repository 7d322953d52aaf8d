using System;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace Crm.SalesProcess.Tests.Pipeline.NoWayRound;

/// <summary>Plug-ins of somebody else in the same organisation, which write in the middle of our own operations.</summary>
public sealed class OtherVendorTests : IDisposable
{
    private readonly Sales _sales = Sales.OnTheEmulator();
    private readonly SalesProcessRow _process;

    public OtherVendorTests() =>
        _process = _sales.Publish(
            new ProcessDraft(
                "Gated",
                new StageDraft("First", RuleDraft.Requires("customerneed", "Describe the need.")),
                new StageDraft("Second")
            )
        );

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    public void A_plugin_that_moves_on_within_a_save_is_refused(int stage)
    {
        var deal = _sales.Rep.Create();
        MoveToSecondOn("name", stage);

        var refusal = _sales.Rep.Refused(rep => rep.Save(deal, ("name", "Renamed")));

        Assert.Equal(1001, refusal.Number);
        Assert.Equal("First", _sales.StageOf(deal));
    }

    [Theory]
    [InlineData(10, 1008)]
    [InlineData(20, 1008)]
    [InlineData(40, 1001)]
    public void A_plugin_that_moves_on_within_a_write_of_the_solution_is_refused(int stage, int number)
    {
        MoveToSecondOn("csp_currentvisitid", stage);

        var refusal = _sales.Rep.Refused(rep => rep.Create());

        Assert.Equal(number, refusal.Number);
        Assert.Equal(0, _sales.Count("opportunity"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_win_in_which_a_plugin_records_the_outcome_of_another_ends_one_visit(int outcome)
    {
        var (won, other) = (
            _sales.Rep.Create(("customerneed", "Coffee")),
            _sales.Rep.Create(("customerneed", "Tea"))
        );
        var step = new TestStep("CloseOther", "Update", 40)
        {
            Table = "opportunity",
            Filter = "statecode",
            Configuration = $"{other}={outcome}",
        };
        _sales.Emulator.Import(new TestPackage().With(step).Zip());

        _sales.Rep.Win(won);

        Assert.Equal(["1 First, 0 days, Won"], _sales.Story(won));
        Assert.Equal(["1 First, open"], _sales.Story(other));
    }

    public void Dispose() => _sales.Dispose();

    private void MoveToSecondOn(string column, int stage)
    {
        var step = new TestStep("UpdateLookup", "Update", stage)
        {
            Table = "opportunity",
            Filter = column,
            Configuration = $"csp_stageid=csp_salesstage={_process["Second"].Id}",
        };
        _sales.Emulator.Import(new TestPackage().With(step).Zip());
    }
}
