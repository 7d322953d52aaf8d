using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

public sealed class OutcomeRuleTests
{
    private static Deal Reopened =>
        new Deal(1).Worth(10, "2025-01-05").In(1, "2025-01-05").Lost("2025-02-05", 10).In(1, "2025-04-01");

    [Fact]
    public void A_reopened_opportunity_is_open_and_no_longer_lost()
    {
        var row = Sample.Whole("2025-05-01", Reopened);

        Assert.Equal(0, row[OutcomeMeasures.Lost].Value);
        Assert.Equal(1, row[PipelineMeasures.Open].Value);
        Assert.Equal(1, row[CohortMeasures.CohortIfAllOpenWon].Value);
        Assert.Null(row[OutcomeMeasures.WinRate].Value);
    }

    [Theory]
    [InlineData("2025-03-01", 1)]
    [InlineData("2025-05-01", 0)]
    public void A_past_row_forgets_a_loss_once_it_is_reopened(string asOf, int lost)
    {
        var february = Sample.Month(2025, 2);

        var row = Sample
            .Table(Sample.Basis, asOf, [february], Reopened)
            .Row(new RowKey(Scope.Organisation, february));

        Assert.Equal(lost, row[OutcomeMeasures.Lost].Value);
        Assert.Equal(0, row[PipelineMeasures.Open].Value);
    }

    [Fact]
    public void A_close_undone_within_seconds_is_no_mis_click()
    {
        var deal = new Deal(1).In(2, "2025-01-01").Lost("2025-01-09 10:00:00").In(2, "2025-01-09 10:00:09");

        var row = Sample.Whole("2025-02-01", deal);

        Assert.Equal(1, row[AdherenceMeasures.Reopens].Value);
        Assert.Equal(2, Sample.Journey(deal.Ledger(), "2025-02-01").Visits.Count);
    }

    [Fact]
    public void A_win_without_an_amount_stays_in_counts_and_cycles()
    {
        var row = Sample.Whole(
            "2025-03-01",
            new Deal(1).In(1, "2025-01-01").Won("2025-01-11"),
            new Deal(2).In(1, "2025-01-01").Won("2025-01-21", 0),
            new Deal(3).In(1, "2025-01-01").Won("2025-01-31", 90)
        );

        // Average of 0 and 90; cycles 10, 20, 30.
        Assert.Equal(3, row[OutcomeMeasures.Won].Value);
        Assert.Equal(45, row[OutcomeMeasures.WonAverage].Value);
        Assert.Equal(45, row[OutcomeMeasures.WonMedian].Value);
        Assert.Equal(2, row[OutcomeMeasures.WonAverage].N);
        Assert.Equal(20, row[CycleMeasures.CycleMean].Value);
    }

    [Fact]
    public void The_narrow_win_rate_leaves_out_what_derailed()
    {
        var row = Sample.Whole(
            "2025-03-01",
            new Deal(1).In(1, "2025-01-01").Won("2025-01-11"),
            new Deal(2).In(1, "2025-01-01").Lost("2025-01-21"),
            new Deal(3).In(1, "2025-01-01").Lost("2025-01-31", derailed: true)
        );

        Assert.Equal(1m / 3, row[OutcomeMeasures.WinRate].Value);
        Assert.Equal(0.5m, row[OutcomeMeasures.WinRateNarrow].Value);
    }

    [Fact]
    public void A_switched_opportunity_is_neither_won_nor_lost_nor_open()
    {
        var row = Sample.Whole("2025-06-01", new Deal(1).In(1, "2025-01-01").Switched("2025-02-01"));

        Assert.Equal(1, row[CohortMeasures.Created].Value);
        Assert.Equal(0, row[PipelineMeasures.Open].Value);
        Assert.Equal(0, row[CohortMeasures.CohortMaturity].Value);
        Assert.Null(row[OutcomeMeasures.WinRate].Value);
    }

    [Fact]
    public void Winning_on_day_90_counts_on_day_91_not()
    {
        var row = Sample.Whole(
            "2025-12-01",
            new Deal(1).In(1, "2025-01-01").Won("2025-04-01"),
            new Deal(2).In(1, "2025-01-01").Won("2025-04-02")
        );

        // 1 January + 90 days = 1 April
        Assert.Equal(0.5m, row[CohortMeasures.WonWithin90Days].Value);
        Assert.Null(row[CohortMeasures.WonWithin90Days].Low);
    }

    [Theory]
    [InlineData("2025-04-01", "0.5")]
    [InlineData("2025-03-31", null)]
    public void The_chance_by_day_90_is_known_once_someone_was_followed_90_days(string asOf, string? chance)
    {
        var row = Sample.Whole(
            asOf,
            new Deal(1).In(1, "2025-01-01").Won("2025-01-11"),
            new Deal(2).In(1, "2025-01-01")
        );

        Assert.Equal(chance, row[CohortMeasures.WonWithin90Days].Value?.ToString());
    }

    [Fact]
    public void Nothing_counted_gives_null_for_rates_and_zero_for_sums()
    {
        var row = Sample.Whole("2025-01-01");

        Assert.Null(row[OutcomeMeasures.WinRate].Value);
        Assert.Null(row[CycleMeasures.CycleMedian].Value);
        Assert.Null(row[VelocityMeasures.Velocity].Value);
        Assert.Null(row[CohortMeasures.WonWithin90Days].Value);
        Assert.Equal(0, row[OutcomeMeasures.WonAmount].Value);
        Assert.Equal(0, row[OutcomeMeasures.Won].Value);
    }
}
