using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Tables;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Metrics;

/// <summary>Unusual figures are raised once, with somebody who looks into them.</summary>
public sealed class RaisedSignalTests : IDisposable
{
    /// <summary>The golden series: mean 23.5, limits 12.135 and 34.865.</summary>
    private static readonly int[] Year = [22, 25, 19, 24, 28, 21, 23, 26, 20, 24, 27, 23];
    private readonly SpringSales _spring = new();
    private readonly SalesProcessRow _watched;

    public RaisedSignalTests()
    {
        _watched = _spring.Sales.Publish(new ProcessDraft("Watched", new StageDraft("1")));
    }

    public void Dispose() => _spring.Dispose();

    [Fact]
    public void A_value_beyond_its_limits_is_raised_with_its_limits_an_owner_and_a_due_date()
    {
        Enter([.. Year, 40]);

        Watch();

        var signal = Assert.Single(Signals());
        Assert.Equal("Created: beyond its limits, 2026-01", signal["csp_name"]);
        Assert.Equal(40m, signal["csp_value"]);
        Assert.Equal(23.5m, signal["csp_centre"]);
        Assert.Equal(12.134545m, signal["csp_lowlimit"]);
        Assert.Equal(34.865455m, signal["csp_highlimit"]);
        Assert.Equal(_spring.Sales.Designer.Reference, signal["ownerid"]);
        Assert.Equal(new DateTime(2026, 2, 24), signal["csp_dueon"]);
    }

    [Fact]
    public void An_event_is_raised_once_however_often_somebody_looks()
    {
        Enter([.. Year, 40]);
        Watch();
        var signal = Signals().Single();
        _spring.Sales.Designer.Service.Update(
            new Entity("csp_kpisignal", signal.Id) { ["csp_explanation"] = "The fair." }
        );
        var explained = Signals().Single().RowVersion;

        Watch();

        Assert.Equal(explained, Signals().Single().RowVersion);
    }

    [Fact]
    public void Routine_variation_raises_nothing()
    {
        Enter([.. Year, 30]);

        Watch();

        Assert.Empty(Signals());
    }

    [Fact]
    public void A_new_baseline_is_an_act_that_names_a_version_and_begins_new_limits()
    {
        Enter([.. Year, 40, 41, 39, 40, 42, 38, 40]);
        var version = _spring
            .Sales.All("csp_processversion")
            .Single(row => row.GetAttributeValue<EntityReference>("csp_processid").Id == _watched.Id.Id);
        _spring.Sales.Designer.Service.Create(
            new Entity("csp_kpibaseline")
            {
                ["csp_name"] = "Twice the people",
                ["csp_processid"] = _watched.Id,
                ["csp_versionid"] = version.ToEntityReference(),
                ["csp_fromdate"] = new DateTime(2026, 1, 1),
            }
        );

        Watch();

        Assert.Empty(Signals());
    }

    [Fact]
    public void Without_that_act_the_old_limits_stay()
    {
        Enter([.. Year, 40, 41, 39, 40, 42, 38, 40]);

        Watch();

        Assert.Equal(8, Signals().Count);
    }

    [Fact]
    public void What_happened_long_ago_is_raised_only_when_somebody_asks_for_it()
    {
        Enter([.. Year, 40, 24, 23]);

        Watch(first: "2026-03-01");

        Assert.Empty(Signals());
    }

    private void Enter(int[] created)
    {
        for (var month = 0; month < created.Length; month++)
        {
            var from = new DateTime(2025, 1, 1).AddMonths(month);
            _spring.Sales.Administrator.Service.Create(
                new Entity("csp_kpiperiod")
                {
                    ["csp_name"] = from.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                    ["csp_scopekind"] = new OptionSetValue((int)ScopeKind.Organisation),
                    ["csp_periodkind"] = new OptionSetValue((int)PeriodKind.Month),
                    ["csp_fromdate"] = from,
                    ["csp_todate"] = from.AddMonths(1),
                    ["csp_processid"] = _watched.Id,
                    ["csp_created"] = created[month],
                }
            );
        }
        _spring.To("2026-02-10");
        _spring.Sales.Pass((created.Length - 13) * 31);
    }

    private void Watch(string first = "2025-01-01")
    {
        var partition =
            $$"""{"process":"{{_watched.Id.Id}}","rep":"","repIsTeam":false,"from":"{{first}}","to":"2030-01-01","only":"","freeze":false}""";
        _spring.Sales.Administrator.Service.Create(
            Job.Waiting(Guid.NewGuid(), JobKind.Signals, "Signals", partition).Entity
        );
        _spring.Sales.Emulator.Drain();
        Assert.All(
            _spring.Sales.All("csp_job").Where(job => (string)job["csp_name"] == "Signals"),
            job => Assert.Equal((int)JobState.Done, job.GetAttributeValue<OptionSetValue>("csp_state").Value)
        );
    }

    private IReadOnlyList<Entity> Signals() =>
        [.. _spring.Sales.All("csp_kpisignal").Where(signal => (string)signal["csp_measure"] == "created")];
}
