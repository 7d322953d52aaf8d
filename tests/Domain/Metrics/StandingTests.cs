using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

public sealed class StandingTests
{
    [Theory]
    [InlineData("2025-01-16 00:00:00", 0)]
    [InlineData("2025-01-16 00:00:01", 1)]
    public void Over_target_is_older_than_the_target_days(string asOf, int overTarget)
    {
        var row = Sample.OfStage(1, asOf, new Deal(1).In(1, "2025-01-01"));

        Assert.Equal(overTarget, row[StageTimeMeasures.OverTarget].Value);
    }

    [Theory]
    [InlineData("2025-01-31", null, 0)]
    [InlineData("2025-02-01", null, 1)]
    [InlineData("2025-02-01", "2025-01-31", 1)]
    [InlineData("2025-02-01", "2025-02-01", 0)]
    public void Stalled_goes_by_local_dates_and_waits_for_a_hold(
        string asOf,
        string? onHoldUntil,
        int stalled
    )
    {
        // Entered 1 January, stalled after 30 days: from 31 January on; just before midnight of A counts.
        var row = Sample.OfStage(1, asOf, new Deal(1).In(1, "2025-01-01 09:00").Today(null, onHoldUntil));

        Assert.Equal(stalled, row[StageTimeMeasures.Stalled].Value);
    }

    [Fact]
    public void At_the_as_of_instant_the_opportunitys_own_probability_weighs()
    {
        var deal = new Deal(1).Worth(200, "2025-01-01").In(1, "2025-01-01").Today(90);

        Assert.Equal(180, Sample.Whole("2025-02-10", deal)[PipelineMeasures.WeightedAmount].Value);
    }

    [Fact]
    public void In_a_past_row_the_snapshots_probability_weighs_else_the_stages()
    {
        var deal = new Deal(1).Worth(200, "2025-01-01").In(1, "2025-01-01").Today(90);
        var row = new SnapshotRow(
            deal.Ledger().Id,
            Sample.Rep(1),
            new OpenValue(200, null),
            new StageOutlook(55)
        );
        var frozen = new PipelineSnapshot(Deal.Instant("2025-03-01"), [row]);
        var basis = new KpiBasis(Sample.Basis.Process, ReportingCalendar.Utc, new SnapshotBook(frozen));

        // End of January: no snapshot, stage 1 stands for 20 %. End of February: 55 %.
        Assert.Equal(40, Weighted(basis, Sample.Month(2025, 1), deal));
        Assert.Equal(110, Weighted(basis, Sample.Month(2025, 2), deal));
    }

    [Theory]
    [InlineData("1000", "0.75", false)]
    [InlineData("400", null, true)]
    [InlineData("0", null, false)]
    public void Coverage_compares_what_is_due_with_what_is_missing(
        string target,
        string? coverage,
        bool isMet
    )
    {
        var march = Sample.Month(2025, 3);
        var amount = decimal.Parse(target, System.Globalization.CultureInfo.InvariantCulture);
        var targets = new TargetBook(new KpiTarget(Scope.Organisation, march, amount));
        var basis = new KpiBasis(Sample.Basis.Process, ReportingCalendar.Utc, null, targets);

        var figure = Sample
            .Table(basis, "2025-03-15", [march], DueInMarch())
            .Row(new RowKey(Scope.Organisation, march))[PipelineMeasures.Coverage];

        // Open and due in March 450, overdue included; won 400 of the target.
        Assert.Equal(coverage, figure.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(isMet, figure.IsMet);
    }

    [Fact]
    public void A_target_holds_for_exactly_its_scope_and_period()
    {
        var march = Sample.Month(2025, 3);
        var quarter = ReportingCalendar.Utc.QuarterOf(march.From);
        var targets = new TargetBook(new KpiTarget(Sample.ScopeOf(1), march, 800));
        var basis = new KpiBasis(Sample.Basis.Process, ReportingCalendar.Utc, null, targets);
        var table = Sample.Table(basis, "2025-04-15", [quarter], DueInMarch());

        Assert.Equal(0.5m, table.Row(new RowKey(Sample.ScopeOf(1), march))[OutcomeMeasures.Attainment].Value);
        Assert.Null(table.Row(new RowKey(Sample.ScopeOf(1), quarter))[OutcomeMeasures.Attainment].Value);
        Assert.Null(table.Row(new RowKey(Scope.Organisation, march))[OutcomeMeasures.Attainment].Value);
    }

    private static Deal[] DueInMarch() =>
        [
            new Deal(1).Worth(300, "2025-01-01").Due("2025-03-31", "2025-01-01").In(1, "2025-01-01"),
            new Deal(2).Worth(150, "2025-01-01").Due("2025-03-02", "2025-01-01").In(1, "2025-01-01"),
            new Deal(3).Worth(999, "2025-01-01").Due("2025-04-01", "2025-01-01").In(1, "2025-01-01"),
            new Deal(4).Worth(400, "2025-01-01").In(1, "2025-01-01").Won("2025-03-05", 400),
        ];

    private static decimal? Weighted(KpiBasis basis, Period period, Deal deal) =>
        Sample
            .Table(basis, "2025-05-01", [period], deal)
            .Row(new RowKey(Scope.Organisation, period))[PipelineMeasures.WeightedAmount]
            .Value;
}
