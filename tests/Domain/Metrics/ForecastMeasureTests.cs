using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Journeys;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

public sealed class ForecastMeasureTests
{
    private static readonly Period Quarter = ReportingCalendar.Utc.QuarterOf(Deal.Instant("2025-01-01"));

    /// <summary>
    /// Frozen 1 January (quarter and January) and 1 February. 1 is due in January at 50 %, Committed; 2 in February
    /// at 25 %; 3 in January, Omitted; 4 in April.
    /// </summary>
    private static KpiBasis Basis =>
        new(
            Sample.Basis.Process,
            ReportingCalendar.Utc,
            new SnapshotBook(
                new PipelineSnapshot(Deal.Instant("2025-01-01"), [First, Second, Omitted, Later]),
                new PipelineSnapshot(Deal.Instant("2025-02-01"), [Second, Later])
            )
        );

    private static SnapshotRow First =>
        Frozen(1, 100, "2025-01-20", new StageOutlook(50, ForecastCategory.Committed));

    private static SnapshotRow Second => Frozen(2, 400, "2025-02-20", new StageOutlook(25));

    private static SnapshotRow Omitted =>
        Frozen(3, 999, "2025-01-20", new StageOutlook(90, ForecastCategory.Omitted));

    private static SnapshotRow Later => Frozen(4, 800, "2025-04-20", new StageOutlook(50));

    private static Deal[] Deals =>
        [
            new Deal(1).In(1, "2024-12-01").Won("2025-01-15", 80),
            new Deal(2).In(1, "2024-12-01").Won("2025-02-15", 120),
            new Deal(3).In(1, "2024-12-01"),
            new Deal(4).In(1, "2024-12-01"),
        ];

    [Fact]
    public void Bias_compares_the_frozen_forecast_with_what_was_won()
    {
        var row = Row(Quarter, "2025-04-01");

        // F = 50 + 100, A = 200
        Assert.Equal(-0.25m, row[ForecastMeasures.ForecastBias].Value);
    }

    [Fact]
    public void Wape_sums_the_misses_of_the_ended_months_that_have_a_snapshot()
    {
        var row = Row(Quarter, "2025-03-10");

        // January |80 − 50| = 30, February |120 − 100| = 20, of 200; March runs. Bias is unknown while the quarter runs.
        Assert.Equal(0.25m, row[ForecastMeasures.ForecastWape].Value);
        Assert.Null(row[ForecastMeasures.ForecastBias].Value);
    }

    [Fact]
    public void Commit_hit_rate_follows_what_was_committed()
    {
        var january = Sample.Month(2025, 1);

        Assert.Equal(0.8m, Row(january, "2025-04-01")[ForecastMeasures.CommitHitRate].Value);
        Assert.Null(Row(Sample.Month(2025, 2), "2025-04-01")[ForecastMeasures.CommitHitRate].Value);
    }

    [Fact]
    public void A_commitment_won_after_the_period_is_no_hit()
    {
        var january = Sample.Month(2025, 1);
        var late = new Deal(1).In(1, "2024-12-01").Won("2025-02-01", 100);

        var row = Sample
            .Table(Basis, "2025-04-01", [january], late)
            .Row(new RowKey(Scope.Organisation, january));

        Assert.Equal(0, row[ForecastMeasures.CommitHitRate].Value);
    }

    [Fact]
    public void Without_a_snapshot_nothing_is_said()
    {
        var march = Row(Sample.Month(2025, 3), "2025-06-01");

        Assert.Null(march[ForecastMeasures.ForecastBias].Value);
        Assert.Null(march[ForecastMeasures.ForecastWape].Value);
        Assert.Null(march[ForecastMeasures.CommitHitRate].Value);
    }

    [Fact]
    public void A_snapshot_is_rebuilt_from_the_ledgers_as_of_its_instant()
    {
        var snapshot = SnapshotTaking.At(
            Golden.Deals.Select(deal => deal.Ledger()),
            Sample.Basis,
            Deal.Instant("2025-02-01")
        );

        // Open on 1 February: D1 and D8 in 3, D2 and D4 in 2, D3 in 3; D5 to D7 start at that very instant.
        Assert.Equal(580, snapshot.Rows.Sum(row => row.Value.Amount));
        Assert.Equal(70, snapshot.Find(Sample.Id(1))!.Outlook.Probability);
        Assert.Null(snapshot.Find(Sample.Id(5)));
    }

    private static KpiRow Row(Period period, string asOf) =>
        Sample.Table(Basis, asOf, [period], Deals).Row(new RowKey(Scope.Organisation, period));

    private static SnapshotRow Frozen(int deal, decimal amount, string due, StageOutlook outlook) =>
        new(Sample.Id(deal), Sample.Rep(1), new OpenValue(amount, Deal.Instant(due)), outlook);
}
