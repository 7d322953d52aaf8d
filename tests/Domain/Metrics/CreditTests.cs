using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

public sealed class CreditTests
{
    private static Deal HandedOver =>
        new Deal(1)
            .Owned(1, "2025-01-01")
            .Worth(100, "2025-01-01")
            .In(1, "2025-01-01")
            .Owned(3, "2025-02-10")
            .In(2, "2025-02-20")
            .Won("2025-03-05", 100);

    [Fact]
    public void The_start_is_credited_to_the_first_owner_and_the_win_to_the_last()
    {
        var first = Row(1, Period.All, "2025-04-01");
        var last = Row(3, Period.All, "2025-04-01");

        Assert.Equal(1, first[CohortMeasures.CohortWinRate].Value);
        Assert.Equal(0, first[OutcomeMeasures.Won].Value);
        Assert.Equal(1, last[OutcomeMeasures.Won].Value);
        Assert.Equal(0, last[CohortMeasures.Created].Value);
    }

    [Fact]
    public void Stock_is_credited_to_the_owner_just_before_the_end_of_the_period()
    {
        var january = Sample.Month(2025, 1);
        var february = Sample.Month(2025, 2);

        Assert.Equal(1, Row(1, january, "2025-04-01")[PipelineMeasures.Open].Value);
        Assert.Equal(0, Row(1, february, "2025-04-01")[PipelineMeasures.Open].Value);
        Assert.Equal(1, Row(3, february, "2025-04-01")[PipelineMeasures.Open].Value);
    }

    [Fact]
    public void An_owner_change_at_the_instant_of_an_event_counts_for_the_event_not_for_stock()
    {
        var deal = new Deal(1)
            .In(1, "2025-01-01")
            .In(2, "2025-02-01")
            .In(1, "2025-03-01")
            .Owned(3, "2025-03-01");
        var march = Sample.Table(Sample.Basis, "2025-03-02", [Period.All], deal);
        var before = Sample.Table(Sample.Basis, "2025-03-01", [Period.All], deal);

        Assert.Equal(
            1,
            march.Row(new RowKey(Sample.ScopeOf(3), Period.All))[AdherenceMeasures.BackMoves].Value
        );
        Assert.Equal(1, before.Row(new RowKey(Sample.ScopeOf(1), Period.All))[PipelineMeasures.Open].Value);
    }

    [Fact]
    public void A_unit_sums_its_reps()
    {
        var table = Sample.Table(
            Sample.Basis,
            "2025-04-01",
            [Period.All],
            new Deal(1).Owned(1, "2025-01-01").In(1, "2025-01-01").Won("2025-02-01", 10),
            new Deal(2).Owned(2, "2025-01-01").In(1, "2025-01-01").Won("2025-02-01", 30),
            new Deal(3).Owned(3, "2025-01-01").In(1, "2025-01-01").Won("2025-02-01", 70)
        );

        var unit = table.Row(new RowKey(Scope.Unit(Sample.Rep(1).Unit), Period.All));

        Assert.Equal(40, unit[OutcomeMeasures.WonAmount].Value);
        Assert.Equal(6, table.Scopes.Count());
    }

    private static KpiRow Row(int rep, Period period, string asOf) =>
        Sample.Table(Sample.Basis, asOf, [period], HandedOver).Row(new RowKey(Sample.ScopeOf(rep), period));
}
