using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

public sealed class CloseDateMoveTests
{
    private static Deal DueInMarch => new Deal(1).In(1, "2025-01-01").Due("2025-03-10", "2025-01-01");

    [Fact]
    public void Changes_within_five_minutes_are_one_move()
    {
        var row = Row(
            DueInMarch.Due("2025-03-20", "2025-02-01 10:00:00").Due("2025-04-02", "2025-02-01 10:04:59")
        );

        Assert.Equal(1, row[SlipMeasures.Pushes].Value);
        Assert.Equal(23, row[SlipMeasures.NetSlipDays].Value);
    }

    [Fact]
    public void Changes_five_minutes_apart_are_two_moves()
    {
        var row = Row(
            DueInMarch.Due("2025-03-20", "2025-02-01 10:00:00").Due("2025-04-02", "2025-02-01 10:05:00")
        );

        Assert.Equal(2, row[SlipMeasures.Pushes].Value);
    }

    [Fact]
    public void A_change_taken_back_at_once_is_no_move()
    {
        var row = Row(
            DueInMarch.Due("2025-06-20", "2025-02-01 10:00:00").Due("2025-03-10", "2025-02-01 10:01:00")
        );

        Assert.Equal(0, row[SlipMeasures.Pushes].Value);
        Assert.Equal(0, row[SlipMeasures.Pulls].Value);
    }

    [Fact]
    public void Clearing_is_no_move_and_setting_again_compares_with_the_last_known_date()
    {
        var row = Row(DueInMarch.Due(null, "2025-02-01").Due("2025-03-05", "2025-02-09"));

        Assert.Equal(0, row[SlipMeasures.Pushes].Value);
        Assert.Equal(1, row[SlipMeasures.Pulls].Value);
        Assert.Equal(-5, row[SlipMeasures.NetSlipDays].Value);
    }

    [Theory]
    [InlineData("2025-02-20 09:54:59", 1)]
    [InlineData("2025-02-20 09:55:00", 0)]
    [InlineData("2025-02-20 10:00:00", 0)]
    [InlineData("2025-02-25 10:00:00", 0)]
    public void Closing_may_set_the_date_without_a_pull(string changedOn, int pulls)
    {
        var row = Row(DueInMarch.Due("2025-02-20", changedOn).Won("2025-02-20 10:00:00"));

        Assert.Equal(pulls, row[SlipMeasures.Pulls].Value);
    }

    [Fact]
    public void After_a_reopen_moves_count_again_from_the_date_before_the_close()
    {
        var deal = DueInMarch.Due("2025-02-20", "2025-02-20").Lost("2025-02-20").In(1, "2025-03-01");

        var row = Row(deal.Due("2025-03-15", "2025-03-02"));

        Assert.Equal(1, row[SlipMeasures.Pushes].Value);
        Assert.Equal(5, row[SlipMeasures.NetSlipDays].Value);
    }

    [Fact]
    public void A_date_set_while_closed_is_not_known_after_the_reopen()
    {
        var deal = DueInMarch.Lost("2025-02-20").Due("2025-02-01", "2025-02-25").In(1, "2025-03-01");

        var row = Row(deal.Due("2025-03-15", "2025-03-02"));

        // 10 to 15 March
        Assert.Equal(5, row[SlipMeasures.NetSlipDays].Value);
    }

    [Theory]
    [InlineData("2025-01-31", 1)]
    [InlineData("2025-02-01", 0)]
    [InlineData("2025-02-09", 0)]
    public void A_move_outside_the_process_is_not_counted(string on, int pushes)
    {
        var row = Row(DueInMarch.Switched("2025-02-01").Due("2025-04-15", on));

        Assert.Equal(pushes, row[SlipMeasures.Pushes].Value);
    }

    [Fact]
    public void A_transfer_of_the_owner_is_no_push()
    {
        Assert.Equal(0, Row(DueInMarch.Owned(2, "2025-02-01"))[SlipMeasures.Pushes].Value);
    }

    [Fact]
    public void Slip_rate_is_the_share_of_what_was_due_and_is_still_open_at_the_end()
    {
        var march = Sample.Month(2025, 3);

        var row = Sample
            .Table(Sample.Basis, "2025-05-01", [march], DueBeforeMarch())
            .Row(new RowKey(Scope.Organisation, march));

        // Due: 100 won in time, 300 open, 200 lost and reopened. Closed before, due later and due by a change in
        // March are not among them.
        Assert.Equal(2m / 3, row[SlipMeasures.SlipRate].Value);
        Assert.Equal(500m / 600, row[SlipMeasures.SlipRateValue].Value);
    }

    [Fact]
    public void Slip_rate_is_unknown_while_the_period_runs()
    {
        var march = Sample.Month(2025, 3);

        var row = Sample
            .Table(Sample.Basis, "2025-03-31", [march], DueBeforeMarch())
            .Row(new RowKey(Scope.Organisation, march));

        Assert.Null(row[SlipMeasures.SlipRate].Value);
    }

    private static Deal[] DueBeforeMarch() =>
        [
            DueOn("2025-03-10", 1, 100).Won("2025-03-09"),
            DueOn("2025-03-31", 2, 300).Worth(900, "2025-03-20"),
            DueOn("2025-03-31", 3, 200).Lost("2025-03-09").In(1, "2025-03-20"),
            DueOn("2025-03-31", 4, 400).Lost("2025-02-09"),
            DueOn("2025-04-01", 5, 500),
            DueOn("2025-04-01", 6, 600).Due("2025-03-15", "2025-03-02"),
        ];

    private static Deal DueOn(string date, int number, decimal amount) =>
        new Deal(number).Worth(amount, "2025-01-01").Due(date, "2025-01-01").In(1, "2025-01-01");

    private static KpiRow Row(Deal deal) => Sample.Whole("2025-05-01", deal);
}
