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
