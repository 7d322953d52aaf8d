using System;
using System.Collections;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Contributions;
using Crm.SalesProcess.Domain.Metrics.Journeys;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Crm.SalesProcess.Domain.Metrics.Measures;
using CsCheck;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

[Trait("Category", "Property")]
public sealed class KpiTablePropertyTests
{
    private const string AsOf = "2025-05-17 13:00";
    private static readonly Period FirstHalf = new(new DateTime(2025, 1, 1), new DateTime(2025, 3, 12));
    private static readonly Period SecondHalf = new(new DateTime(2025, 3, 12), new DateTime(2025, 6, 1));
    private static readonly Period Both = new(new DateTime(2025, 1, 1), new DateTime(2025, 6, 1));
    private static readonly Period[] Periods =
    [
        FirstHalf,
        SecondHalf,
        Both,
        Sample.Month(2025, 3),
        Period.All,
    ];

    private static readonly Part[] Stock =
    [
        Part.Open,
        Part.OpenAmount,
        Part.WeightedAmount,
        Part.OpenDueAmount,
        Part.OpenAge,
        Part.OverTarget,
        Part.Stalled,
        Part.StandingVisit,
        Part.ReconstructedStanding,
        Part.DueAtStart,
        Part.DueAtStartAmount,
        Part.Slipped,
        Part.SlippedAmount,
    ];

    [Fact]
    public void The_order_of_opportunities_and_rows_changes_nothing() =>
        RandomDeal
            .Many.Select(Gen.Int[1, 1000])
            .Sample(
                (deals, seed) =>
                {
                    var random = new Random(seed);
                    var plain = Table([.. deals.Select(deal => deal.Ledger())]);

                    var ledgers = deals
                        .Select(deal => deal.Ledger(list => Shuffled.InPlace(list, random)))
                        .ToArray();
                    random.Shuffle(ledgers);
                    var shuffled = Table(ledgers);

                    Assert.Equal(Printed(plain), Printed(shuffled));
                }
            );

    [Fact]
    public void Parts_of_two_periods_add_up_to_those_of_both() =>
        Gen.Select(RandomDeal.Many, Gen.Int[1, 150])
            .Sample(
                (deals, days) =>
                {
                    var cut = Both.From.AddDays(days);
                    Period[] halves = [new(Both.From, cut), new(cut, Both.To)];
                    var table = Sample.Table(Sample.Basis, AsOf, [.. halves, Both], deals);

                    foreach (var stage in Stages)
                    {
                        var merged = Totals(table, halves[0], stage);
                        merged.Add(Totals(table, halves[1], stage));
                        Assert.Equal(Print.Of(Totals(table, Both, stage), Stock), Print.Of(merged, Stock));
                    }
                }
            );

    [Fact]
    public void Parts_of_the_months_of_a_quarter_add_up_to_those_of_the_quarter() =>
        RandomDeal.Many.Sample(deals =>
        {
            var quarter = ReportingCalendar.Utc.QuarterOf(new DateTime(2025, 2, 1));
            var months = ReportingCalendar.Utc.MonthsOf(quarter).ToArray();
            var table = Sample.Table(Sample.Basis, AsOf, [quarter], deals);

            foreach (var stage in Stages)
            {
                var sum = new PartTotals();
                Array.ForEach(months, month => sum.Add(Totals(table, month, stage)));
                Assert.Equal(Print.Of(Totals(table, quarter, stage), Stock), Print.Of(sum, Stock));
            }
        });

    [Fact]
    public void Parts_of_all_reps_add_up_to_the_organisation() =>
        RandomDeal.Many.Sample(deals =>
        {
            var table = Sample.Table(Sample.Basis, AsOf, Periods, deals);

            foreach (
                var key in Periods.SelectMany(period =>
                    Stages.Select(stage => new RowKey(Scope.Organisation, period, stage))
                )
            )
            {
                var reps = SumOver(table, key, Enumerable.Range(1, 4).Select(Sample.ScopeOf));
                var units = SumOver(
                    table,
                    key,
                    new[] { 1, 3 }.Select(rep => Scope.Unit(Sample.Rep(rep).Unit))
                );
                Assert.Equal(Print.Of(table.Row(key).Parts.Totals), Print.Of(reps));
                Assert.Equal(Print.Of(table.Row(key).Parts.Totals), Print.Of(units));
            }
        });

    [Fact]
    public void One_rep_month_needs_only_the_ledgers_that_credit_the_rep() =>
        RandomDeal.Many.Sample(deals =>
        {
            var march = Sample.Month(2025, 3);
            var key = new RowKey(Sample.ScopeOf(2), march);
            var ofRep = deals.Where(deal =>
                deal.Ledger().Changes.Owners.Any(change => key.Scope.Covers(change.Value))
            );

            var all = Sample.Table(Sample.Basis, AsOf, Periods, deals).Row(key);
            var alone = Sample.Table(Sample.Basis, AsOf, [march], [.. ofRep]).Row(key);

            Assert.Equal(Print.Of(all), Print.Of(alone));
        });

    /// <summary>Far in time: closed five years before, by the same people in the same stages.</summary>
    [Fact]
    public void A_far_away_opportunity_changes_nothing_here() =>
        Gen.Select(RandomDeal.Many, RandomDeal.Steps)
            .Sample(
                (deals, steps) =>
                {
                    var farAway = RandomDeal.Closed(99, steps, "2020-01-01");
                    Period[] here = [Sample.Month(2025, 3), Both];

                    var without = Sample.Table(Sample.Basis, AsOf, here, deals);
                    var with = Sample.Table(Sample.Basis, AsOf, here, [.. deals, farAway]);

                    Assert.Equal(Printed(without, here), Printed(with, here));
                }
            );

    /// <summary>Far in the organisation: at the same time in the same stages, but never credited to the reps looked at.</summary>
    [Fact]
    public void Somebody_elses_opportunity_changes_nothing_of_mine() =>
        Gen.Select(RandomDeal.Many, RandomDeal.Steps)
            .Sample(
                (deals, steps) =>
                {
                    RandomStep[] ofOthers =
                    [
                        .. steps.Select(step => step with { Action = Math.Max(1, step.Action) }),
                    ];
                    var other = RandomDeal.Of(99, [ofOthers[0] with { Choice = 3 }, .. ofOthers[1..]]);
                    Scope[] mine = [Sample.ScopeOf(1), Sample.ScopeOf(2), Scope.Unit(Sample.Rep(1).Unit)];

                    var without = Sample.Table(Sample.Basis, AsOf, Periods, deals);
                    var with = Sample.Table(Sample.Basis, AsOf, Periods, [.. deals, other]);

                    Assert.All(
                        from scope in mine
                        from period in Periods
                        from stage in Stages
                        select new RowKey(scope, period, stage),
                        key => Assert.Equal(Print.Of(without.Row(key)), Print.Of(with.Row(key)))
                    );
                }
            );

    [Fact]
    public void What_happens_at_the_as_of_instant_or_later_is_unknown() =>
        Gen.Select(RandomDeal.Steps, Gen.Bool)
            .Sample(
                (steps, isWon) =>
                {
                    var ledger = RandomDeal.Of(1, steps).Ledger();
                    var later = Continued.From(Deal.Instant(AsOf), ledger, isWon);

                    Assert.Equal(Printed(Table([ledger])), Printed(Table([later])));
                }
            );

    [Fact]
    public void An_explanation_lists_what_was_counted() =>
        RandomDeal.Many.Sample(deals =>
        {
            var key = new RowKey(Sample.ScopeOf(2), Both);
            var row = Sample.Table(Sample.Basis, AsOf, Periods, deals).Row(key);
            var window = new Window(Both, Sample.Basis.Calendar, Deal.Instant(AsOf));
            var told = deals
                .Select(deal => OpportunityContributions.Of(deal.Ledger(), Sample.Basis, window.AsOf))
                .OfType<OpportunityContributions>()
                .ToList();

            // The error of forecasts lists its months, and there is no snapshot here.
            foreach (var measure in row.Measures.Except([ForecastMeasures.ForecastWape]))
            {
                var why = Explanation.Of(measure, key, Sample.Basis, window.AsOf, told);
                Assert.Equal(row.Parts.CountOf(measure.Numerator), why.Numerator.Count);
                Assert.Equal(row.Parts.SumOf(measure.Denominator), why.Denominator.Sum(line => line.Value));
            }
        });

    private static Guid?[] Stages => [null, Sample.Stage(1), Sample.Stage(2), Sample.Stage(3)];

    private static KpiTable Table(OpportunityLedger[] ledgers)
    {
        var table = new KpiTable(Sample.Basis, Deal.Instant(AsOf), Periods);
        foreach (var ledger in ledgers)
        {
            table.Add(ledger);
        }
        return table;
    }

    private static PartTotals Totals(KpiTable table, Period period, Guid? stage) =>
        table.Row(new RowKey(Scope.Organisation, period, stage)).Parts.Totals;

    private static PartTotals SumOver(
        KpiTable table,
        RowKey key,
        System.Collections.Generic.IEnumerable<Scope> scopes
    )
    {
        var sum = new PartTotals();
        foreach (var scope in scopes)
        {
            sum.Add(table.Row(new RowKey(scope, key.Period, key.Stage)).Parts.Totals);
        }
        return sum;
    }

    private static KpiRow[] Rows(KpiTable table) =>
        [
            .. from scope in new[] { Scope.Organisation, Sample.ScopeOf(1), Sample.ScopeOf(2) }
            from period in Periods
            from stage in Stages
            select table.Row(new RowKey(scope, period, stage)),
        ];

    private static string Printed(KpiTable table, Period[] periods) =>
        string.Join(
            "\n",
            from period in periods
            from stage in Stages
            select Print.Of(table.Row(new RowKey(Scope.Organisation, period, stage)))
        );

    private static string Printed(KpiTable table) => string.Join("\n", Rows(table).Select(Print.Of));
}
