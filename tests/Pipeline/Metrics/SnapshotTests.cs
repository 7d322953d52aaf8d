using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Jobs;
using Crm.SalesProcess.Cli.Kpis;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Metrics;

/// <summary>What is open at the beginning of a month is frozen, and forecasts are judged by it.</summary>
public sealed class SnapshotTests : IDisposable
{
    private const int Committed = 725500002;
    private readonly SpringSales _spring = new();

    public void Dispose() => _spring.Dispose();

    [Fact]
    public void A_month_is_frozen_as_it_began_however_late_that_happens()
    {
        _spring.To("2025-03-05");
        _spring.Sales.Rep.Move(_spring.First, _spring.Process["2"], ("estimatedvalue", new Money(700)));
        _spring.To("2025-04-20");

        Freeze();

        Assert.Equal(["2025-03-01, 1: 100 at 40 %", "2025-04-01, 2: 700 at 80 %"], Rows());
    }

    [Fact]
    public void What_is_frozen_stays_whatever_happens_and_however_often_it_is_frozen()
    {
        _spring.To("2025-03-02");
        Freeze();
        var frozen = Rows();
        _spring.Sales.Rep.Lose(_spring.First);

        Freeze();

        Assert.Equal(frozen, Rows());
    }

    [Fact]
    public void Nobody_writes_a_snapshot_by_hand()
    {
        _spring.To("2025-03-02");
        Freeze();
        var row = _spring.Sales.All("csp_salessnapshot").Single();
        var administrator = _spring.Sales.Administrator;

        Assert.Equal(
            "SP3005: A pipeline snapshot is frozen: forecasts are judged by it. Change the opportunity instead.",
            administrator
                .Refused(person =>
                    person.Service.Update(
                        new Entity(row.LogicalName, row.Id) { ["csp_amount"] = new Money(1) }
                    )
                )
                .Text
        );
        Assert.Equal(3005, administrator.Refused(one => one.Service.Delete(row.LogicalName, row.Id)).Number);
        Assert.Equal(
            3005,
            administrator
                .Refused(one =>
                    one.Service.Create(
                        new Entity(row.LogicalName)
                        {
                            ["csp_name"] = "Mine",
                            ["csp_takenat"] = row["csp_takenat"],
                            ["csp_opportunityid"] = row["csp_opportunityid"],
                        }
                    )
                )
                .Number
        );
    }

    [Fact]
    public void A_snapshot_goes_with_its_opportunity()
    {
        _spring.To("2025-03-02");
        Freeze();

        _spring.Sales.Administrator.Service.Delete("opportunity", _spring.First);

        Assert.Empty(Rows());
    }

    [Fact]
    public void The_forecast_of_a_month_is_judged_by_how_the_month_began()
    {
        var second = _spring.Create(due: "2025-03-20", amount: 1000);
        _spring.To("2025-03-05");
        _spring.Sales.Rep.Save(second, ("estimatedclosedate", SpringSales.Day("2025-05-01")));
        _spring.Sales.Rep.Win(_spring.First, 800);
        _spring.To("2025-04-20");
        _spring.Backfill();

        var march = Report(KpiSpan.Month).Lines.Single(line => line.PeriodName == "2025-03");

        // F = 40 % of 100 + 40 % of 1,000 = 440, A = 800.
        Assert.Equal(-0.45m, march.Figure(ForecastMeasures.ForecastBias)!.Value);
        Assert.Equal(0.45m, march.Figure(ForecastMeasures.ForecastWape)!.Value);
        Assert.Equal(0.5m, march.Figure(SlipMeasures.SlipRate)!.Value);
        Assert.Equal(-0.45m, Stored("2025-03").GetAttributeValue<decimal>("csp_forecast_bias"));
    }

    [Fact]
    public void The_error_of_a_quarter_adds_up_over_its_months_for_everybody()
    {
        _spring.To("2025-03-05");
        _spring.Sales.Rep.Win(_spring.First, 80);
        _spring.To("2025-04-20");
        _spring.Backfill();

        // January and February were frozen empty-handed or not at all; March: F = 40, A = 80.
        Assert.Equal(0.5m, Stored("2025-Q1").GetAttributeValue<decimal>("csp_forecast_wape"));
    }

    [Fact]
    public void A_late_reopen_tells_whoever_had_committed_the_opportunity()
    {
        var rolf = _spring.Sales.Hire("Rolf", "Salesperson", "Sales Process Rep");
        var administrator = _spring.Sales.Administrator;
        _spring.Sales.Designer.Service.Update(
            new Entity("csp_salesstage", _spring.Process["1"].Id)
            {
                ["csp_forecastcategory"] = new OptionSetValue(Committed),
            }
        );
        _spring.Sales.Designer.Publish(_spring.Process);
        _spring.Create(due: "2025-03-20", amount: 1000);
        var committed = _spring.Create(due: "2025-03-20", amount: 1000);
        _spring.To("2025-03-05");
        administrator.Service.Execute(
            new AssignRequest
            {
                Target = new EntityReference("opportunity", committed),
                Assignee = rolf.Reference,
            }
        );
        rolf.Win(committed, 1000);
        _spring.To("2025-04-20");
        _spring.Backfill();
        Assert.Equal(0.5m, RitasMarch()["csp_commit_hit_rate"]);

        administrator.Reopen(committed);
        _spring.Sales.Emulator.Drain();

        Assert.Equal(0m, RitasMarch()["csp_commit_hit_rate"]);
    }

    private Entity RitasMarch() =>
        _spring
            .Sales.All("csp_kpiperiod")
            .Single(row =>
                (string)row["csp_name"] == "2025-03, Two stages"
                && row.GetAttributeValue<EntityReference>("csp_repid")?.Id == _spring.Sales.Rep.Reference.Id
            );

    private void Freeze()
    {
        FigureJobs.Snapshot(_spring.Sales.Administrator.Service, _spring.Sales.Now);
        _spring.Sales.Emulator.Drain();
    }

    private KpiReport Report(KpiSpan span) =>
        KpiReport.Of(_spring.Sales.Administrator.Service, new KpiQuestion(_spring.Sales.Now, span));

    private Entity Stored(string period) =>
        _spring
            .Sales.All("csp_kpiperiod")
            .Single(row =>
                (string)row["csp_name"] == period + ", Two stages"
                && !row.Contains("csp_repid")
                && row.Contains("csp_asof")
                && !row.Contains("csp_businessunitid")
            );

    private List<string> Rows() =>
        [
            .. _spring
                .Sales.All("csp_salessnapshot")
                .Select(row =>
                    $"{row["csp_name"]}: {row.GetAttributeValue<Money>("csp_amount").Value:0} at {row["csp_probability"]:0} %"
                )
                .Order(StringComparer.Ordinal),
        ];
}
