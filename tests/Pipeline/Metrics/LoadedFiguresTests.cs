using System;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Crm.SalesProcess.Tests.Pipeline.History;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Metrics;

/// <summary>Loaded history is left to the backfill; what happens afterwards is not.</summary>
public sealed class LoadedFiguresTests : IDisposable
{
    private readonly Sales _sales = Sales.OnTheEmulator();
    private readonly Exported _history;

    public LoadedFiguresTests() =>
        _history = new Exported(_sales, _sales.Publish(ProcessDraft.B2B))
            .Stage(5, "Qualify")
            .Amount(6, 250)
            .Stage(8, "Develop");

    public void Dispose() => _sales.Dispose();

    [Fact]
    public void Loading_a_history_queues_no_work()
    {
        _history.Lost(9).Load(_sales.Administrator);

        Assert.Empty(_sales.All("asyncoperation"));
    }

    [Fact]
    public void Loading_a_history_that_has_changed_computes_no_figures()
    {
        _history.Lost(9).Load(_sales.Administrator);

        var fate = _history.Forget().Won(10, 300).Load(_sales.Administrator);
        _sales.Emulator.Drain();

        Assert.Equal("Changed", fate);
        Assert.Empty(_sales.All("csp_kpiperiod"));
    }

    [Fact]
    public void Loading_it_again_with_another_name_or_rate_queues_no_work()
    {
        _history.Load(_sales.Administrator);
        _history.Data.Name = "Another name";
        _history.Data.Rate = 2;

        Assert.Equal("Changed", _history.Load(_sales.Administrator));
        Assert.Empty(_sales.All("asyncoperation"));
    }

    [Fact]
    public void Closing_a_loaded_opportunity_refreshes_the_figures_of_its_owner()
    {
        _history.Load(_sales.Administrator);

        _sales.Rep.Lose(Exported.Id);
        _sales.Emulator.Drain();

        Assert.Equal(1, Lost());
    }

    [Fact]
    public void A_new_owner_has_figures_of_a_loaded_opportunity()
    {
        _history.Load(_sales.Administrator);
        var other = _sales.Hire("Rolf", "Salesperson", "Sales Process Rep");

        _sales.Rep.Save(Exported.Id, ("ownerid", other.Reference));
        _sales.Emulator.Drain();

        Assert.Contains(
            _sales.All("csp_kpiperiod"),
            row => other.Reference.Equals(row.GetAttributeValue<EntityReference>("csp_repid"))
        );
    }

    private int Lost() =>
        _sales
            .All("csp_kpiperiod")
            .Single(row =>
                row.GetAttributeValue<OptionSetValue>("csp_periodkind").Value == (int)PeriodKind.Month
                && row.GetAttributeValue<DateTime>("csp_fromdate") == new DateTime(2026, 3, 1)
                && !row.Contains("csp_stageid")
                && _sales.Rep.Reference.Equals(row.GetAttributeValue<EntityReference>("csp_repid"))
            )
            .GetAttributeValue<int>("csp_lost");
}
