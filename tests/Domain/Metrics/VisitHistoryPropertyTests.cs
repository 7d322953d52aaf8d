using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Journeys;
using Crm.SalesProcess.Domain.Metrics.Waterfalls;
using CsCheck;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

[Trait("Category", "Property")]
public sealed class VisitHistoryPropertyTests
{
    [Fact]
    public void Taking_mis_clicks_out_twice_changes_nothing() =>
        RandomDeal.Steps.Sample(steps =>
        {
            var once = Visits(steps);

            var twice = VisitHistory.WithoutMisclicks(once);

            Assert.Equal(once, twice);
        });

    [Fact]
    public void Joined_visits_last_as_long_as_the_rows_they_came_from() =>
        RandomDeal.Steps.Sample(steps =>
        {
            var asOf = Deal.Instant("2026-12-31");
            var rows = RandomDeal.Of(1, steps).Ledger().Visits;

            var days = Visits(steps).Sum(visit => visit.DaysUntil(asOf));

            var ticks = rows.Sum(row => ((row.Exit?.On ?? asOf) - row.Entry.On).Ticks);
            Assert.Equal(ticks / (decimal)System.TimeSpan.TicksPerDay, days, 15);
        });

    [Fact]
    public void A_waterfall_closes_with_what_is_open_at_its_end() =>
        RandomDeal.Many.Sample(deals =>
        {
            var view = new PipelineView(Scope.Unit(Sample.Rep(1).Unit));
            var waterfall = new PipelineWaterfall(
                view,
                Deal.Instant("2025-02-10"),
                Deal.Instant("2025-04-01")
            );

            foreach (var deal in deals)
            {
                waterfall.Add(deal.Ledger(), Sample.Basis.Process);
            }

            Assert.Equal(OpenAmount("2025-02-10", view.Scope, deals), waterfall.Opening);
            Assert.Equal(OpenAmount("2025-04-01", view.Scope, deals), waterfall.Closing);
        });

    private static IReadOnlyList<Visit> Visits(RandomStep[] steps) =>
        VisitHistory.AsOf(RandomDeal.Of(1, steps).Ledger(), Sample.Basis.Process, Deal.Instant("2026-12-31"));

    private static decimal? OpenAmount(string at, Scope scope, Deal[] deals) =>
        Sample
            .Table(Sample.Basis, at, [Period.All], deals)
            .Row(new RowKey(scope, Period.All))[
                Crm.SalesProcess.Domain.Metrics.Measures.PipelineMeasures.OpenAmount
            ]
            .Value;
}
