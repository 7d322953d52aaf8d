using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

/// <summary>Loaded history says so, in the figures of its events as in those of what stands open.</summary>
public sealed class GradeTests
{
    [Theory]
    [InlineData(0, 5, Grade.A)]
    [InlineData(1, 5, Grade.B)]
    [InlineData(1, 4, Grade.C)]
    [InlineData(5, 5, Grade.C)]
    public void More_than_a_fifth_that_was_not_recorded_as_it_happened_is_a_C(
        int loaded,
        int all,
        Grade grade
    )
    {
        var january = Row(Sample.Month(2025, 1), loaded, all);

        Assert.Equal(grade, Grades.Of(january[CohortMeasures.Created], january.Parts));
        Assert.Equal(Grade.D, Grades.Of(january[OutcomeMeasures.WinRate], january.Parts));
    }

    [Theory]
    [InlineData(0, 5, Grade.A)]
    [InlineData(1, 5, Grade.B)]
    [InlineData(5, 5, Grade.C)]
    public void What_stands_open_in_a_month_without_events_is_graded_by_where_it_came_from(
        int loaded,
        int all,
        Grade grade
    )
    {
        var march = Row(Sample.Month(2025, 3), loaded, all);

        Assert.Equal(all, march[PipelineMeasures.Open].Value);
        Assert.Equal(grade, Grades.Of(march[PipelineMeasures.Open], march.Parts));
    }

    [Fact]
    public void Nothing_at_all_is_known_as_well_as_can_be() =>
        Assert.Equal(Grade.A, Grades.Of(Row(Sample.Month(2024, 3), 5, 5).Parts));

    /// <summary>Opportunities that began in January and are still open, some of them loaded.</summary>
    private static KpiRow Row(Period period, int loaded, int all)
    {
        var table = new KpiTable(Sample.Basis, Deal.Instant("2025-06-01"), period);
        foreach (var number in Enumerable.Range(1, all))
        {
            var ledger = new Deal(number).In(1, "2025-01-10").Ledger();
            var visits = ledger.Visits.Select(visit => visit with { IsReconstructed = number <= loaded });
            table.Add(new OpportunityLedger(ledger.Id, visits));
        }
        return table.Row(new RowKey(Scope.Organisation, period));
    }
}
