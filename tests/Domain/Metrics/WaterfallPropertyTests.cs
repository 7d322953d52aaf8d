using System;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Journeys;
using Crm.SalesProcess.Domain.Metrics.Waterfalls;
using CsCheck;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

[Trait("Category", "Property")]
public sealed class WaterfallPropertyTests
{
    private static readonly Gen<(int From, int Length)> Spans = Gen.Select(Gen.Int[0, 200], Gen.Int[0, 120]);

    [Fact]
    public void Between_any_two_instants_the_steps_lead_from_what_was_open_to_what_is() =>
        Gen.Select(RandomDeal.Many, Spans, Gen.Int[0, 4])
            .Sample(
                (deals, span, rep) =>
                {
                    var scope = rep == 0 ? Scope.Organisation : Sample.ScopeOf(rep);
                    var from = Deal.Instant("2025-01-01").AddDays(span.From);
                    var to = from.AddDays(span.Length);
                    var waterfall = new PipelineWaterfall(new PipelineView(scope), from, to);

                    foreach (var deal in deals)
                    {
                        waterfall.Add(deal.Ledger(), Sample.Basis.Process);
                    }

                    var steps = Enum.GetValues<WaterfallStep>().Sum(step => waterfall[step]);
                    Assert.Equal(OpenAt(deals, scope, from), waterfall.Opening);
                    Assert.Equal(OpenAt(deals, scope, to), waterfall.Opening + steps);
                }
            );

    [Fact]
    public void A_period_and_the_next_add_up_to_both() =>
        Gen.Select(RandomDeal.Many, Spans, Gen.Int[0, 120])
            .Sample(
                (deals, span, more) =>
                {
                    var from = Deal.Instant("2025-01-01").AddDays(span.From);
                    var middle = from.AddDays(span.Length);
                    var first = Of(deals, from, middle);
                    var second = Of(deals, middle, middle.AddDays(more));

                    Assert.Equal(first.Closing, second.Opening);
                    Assert.Equal(second.Closing, Of(deals, from, middle.AddDays(more)).Closing);
                }
            );

    private static PipelineWaterfall Of(Deal[] deals, DateTime from, DateTime to)
    {
        var waterfall = new PipelineWaterfall(new PipelineView(Scope.Organisation), from, to);
        foreach (var deal in deals)
        {
            waterfall.Add(deal.Ledger(), Sample.Basis.Process);
        }
        return waterfall;
    }

    /// <summary>What stands open just before an instant, counted without any event.</summary>
    private static decimal OpenAt(Deal[] deals, Scope scope, DateTime at) =>
        deals
            .Select(deal => Standing.At(deal.Ledger(), Sample.Basis, at, isToday: false))
            .Where(standing => standing is not null && scope.Covers(standing.Credit))
            .Sum(standing => standing!.Value.Amount ?? 0);
}
