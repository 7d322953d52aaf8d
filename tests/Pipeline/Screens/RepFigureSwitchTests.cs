using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Jobs;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Crm.SalesProcess.Tests.Pipeline.Metrics;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Pipeline.Screens;

/// <summary>Without figures of reps there are none, however something happens; those of units and of all stay right.</summary>
public sealed class RepFigureSwitchTests : IDisposable
{
    private const int Rep = 725500000;
    private readonly TwoUnits _units = new();
    private readonly ShippedScreens _screens;

    public RepFigureSwitchTests() => _screens = new ShippedScreens(_units.Sales);

    public void Dispose() => _units.Dispose();

    [Fact]
    public void There_are_figures_of_reps_until_they_are_switched_off() => Assert.NotEqual(0, RepRows);

    [Fact]
    public void The_work_of_the_next_day_removes_the_figures_of_reps_and_their_signals()
    {
        Watch();
        SwitchOff();

        Day("2025-03-06");

        Assert.Equal(0, RepRows);
        Assert.DoesNotContain(_units.Sales.All("csp_kpisignal"), row => row.Contains("csp_kpiperiodid"));
    }

    [Fact]
    public void A_backfill_brings_none_back()
    {
        SwitchOff();

        _units.Compute();

        Assert.Equal(0, RepRows);
    }

    [Fact]
    public void Moves_closes_and_reopens_bring_none_back()
    {
        SwitchOff();
        Day("2025-03-06");

        _units.Rita.Reopen(_units.Won);
        _units.Sales.Emulator.Drain();
        var opened = RepRows;
        _units.Rita.Win(_units.Won, 120);
        _units.Rolf.Create();
        Day("2025-03-07");

        Assert.Equal((0, 0), (opened, RepRows));
    }

    [Fact]
    public void Rows_that_somebody_else_removes_meanwhile_stop_no_job()
    {
        SwitchOff();
        var system = _units.Sales.Emulator.ServiceFor(_units.Sales.Emulator.SystemUserId);
        var query = new QueryExpression("csp_kpiperiod") { ColumnSet = new ColumnSet("csp_repid") };
        query.AddOrder("csp_kpiperiodid", OrderType.Ascending);
        var laterHalves = system
            .RetrieveMultiple(query)
            .Entities.Where(row => row.Contains("csp_repid"))
            .GroupBy(row => row["csp_repid"])
            .Select(rep => new Queue<Guid>(rep.Skip(rep.Count() / 2).Select(row => row.Id)))
            .ToList();
        _units.Sales.Emulator.PluginServiceCalled += (_, call) =>
        {
            if (call is { Message: "Delete", Table: "csp_kpiperiod" })
            {
                laterHalves
                    .Where(half => half.Count > 0)
                    .ToList()
                    .ForEach(half => system.Delete("csp_kpiperiod", half.Dequeue()));
            }
        };

        _units.Compute();

        Assert.All(laterHalves, Assert.Empty);
        Assert.Equal(0, RepRows);
        Assert.DoesNotContain(_units.Sales.All("csp_job"), job => job.Contains("csp_error"));
    }

    [Fact]
    public void Rows_of_whoever_is_credited_with_nothing_any_more_go_as_well()
    {
        var passing = _units.Hire("Pia", _units.North, "Salesperson", "Sales Process Rep");
        var deal = passing.Create();
        Day("2025-03-06");
        _units.Sales.Administrator.Service.Delete("opportunity", deal);
        Day("2025-03-07");
        Assert.Contains(_units.Sales.All("csp_kpiperiod"), row => IsOf(row, passing));
        SwitchOff();

        Day("2025-03-08");

        Assert.Equal(0, RepRows);
    }

    [Fact]
    public void Units_and_the_organisation_keep_the_figures_they_had()
    {
        var before = _screens.List("Business Units by Month", _units.Nora);
        var whole = _screens.List("Organisation by Month", _units.Sales.Designer);
        SwitchOff();

        _units.Compute();

        Assert.Equal(before, _screens.List("Business Units by Month", _units.Nora));
        Assert.Equal(whole, _screens.List("Organisation by Month", _units.Sales.Designer));
        Assert.Equal(["North | 100 | 2000"], _screens.Show(UnitTarget, _units.Nora));
        Assert.Empty(_screens.Show("Won Amount and Target by Rep, This Quarter", _units.Nora));
    }

    [Fact]
    public void Switched_on_again_a_backfill_computes_every_row_anew()
    {
        var before = RepRows;
        var setting = SwitchOff();
        _units.Compute();

        _units.Sales.Administrator.Service.Update(
            new Entity("environmentvariablevalue", setting) { ["value"] = "yes" }
        );
        _units.Compute();

        var stored = new StoredFigures(_units.Sales);
        var rows = stored.Rows;
        Assert.Equal(before, RepRows);
        Assert.All(
            stored.Full(_units.Sales.Now, _ => true),
            row => Assert.Equal(StoredFigures.Text(row.Value.Row), StoredFigures.Text(rows[row.Key]))
        );
    }

    private const string UnitTarget = "Won Amount and Target by Business Unit, This Quarter";

    private int RepRows =>
        _units
            .Sales.All("csp_kpiperiod")
            .Count(row => row.GetAttributeValue<OptionSetValue>("csp_scopekind").Value == Rep);

    private static bool IsOf(Entity row, Person rep) =>
        rep.Reference.Equals(row.GetAttributeValue<EntityReference>("csp_repid"));

    private Guid SwitchOff()
    {
        _units.Sales.SetVariable("csp_RepFigures", "no");
        return _units.Sales.All("environmentvariablevalue").Single().Id;
    }

    /// <summary>A signal about figures of Rita.</summary>
    private void Watch()
    {
        var figures = _units.Sales.All("csp_kpiperiod").First(row => IsOf(row, _units.Rita));
        _units
            .Sales.Emulator.ServiceFor(_units.Sales.Emulator.SystemUserId)
            .Create(
                new Entity("csp_kpisignal")
                {
                    ["csp_name"] = "x",
                    ["csp_kpiperiodid"] = figures.ToEntityReference(),
                }
            );
    }

    private void Day(string day)
    {
        _units.To(day);
        FigureJobs.Daily(_units.Sales.Administrator.Service, _units.Sales.Now);
        _units.Sales.Emulator.Drain();
    }
}
