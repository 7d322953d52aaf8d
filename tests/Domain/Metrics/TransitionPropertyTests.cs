using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Journeys;
using Crm.SalesProcess.Domain.Metrics.Statistics;
using CsCheck;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

[Trait("Category", "Property")]
public sealed class TransitionPropertyTests
{
    private static readonly Guid[] Stages = [Sample.Stage(1), Sample.Stage(2), Sample.Stage(3)];

    [Fact]
    public void Every_row_of_the_matrix_sums_to_one() =>
        RandomDeal.Many.Sample(deals =>
        {
            var matrix = MatrixOf(deals);

            foreach (var exits in matrix.Stages.Select(matrix.From))
            {
                var closes = (decimal)(exits.Won + exits.Lost) / exits.Total;
                Assert.Equal(1, Stages.Sum(exits.ShareTo) + closes, 20);
                Assert.All(Stages, stage => Assert.InRange(exits.ShareTo(stage), 0, 1));
            }
        });

    [Fact]
    public void The_matrix_counts_every_move_and_every_final_close_once() =>
        RandomDeal.Many.Sample(deals =>
        {
            var matrix = MatrixOf(deals);

            var journeys = deals.Select(JourneyOf).ToList();
            foreach (var stage in Stages)
            {
                var exits = matrix.From(stage);
                Assert.All(
                    Stages,
                    target =>
                        Assert.Equal(
                            journeys.Sum(journey => MovesBetween(journey, stage, target)),
                            exits.Moves.GetValueOrDefault(target)
                        )
                );
                var closed = journeys.Where(journey => journey.Last.Stage == stage).ToList();
                Assert.Equal(closed.Count(journey => journey.IsWon), exits.Won);
                Assert.Equal(closed.Count(journey => journey.IsLost), exits.Lost);
            }
        });

    /// <summary>Ten thousand steps of the chain, one after the other, until nothing is left to be absorbed.</summary>
    [Fact]
    public void Win_chances_are_those_of_walking_the_chain() =>
        RandomDeal.Many.Sample(deals =>
        {
            var matrix = MatrixOf(deals);
            var absorption = new Absorption(matrix);

            foreach (var stage in Stages)
            {
                var (won, left) = Walk(matrix, stage);
                var chance = absorption.WinChanceFrom(stage);
                Assert.Equal(left < 1e-9, chance != null);
                if (chance != null)
                {
                    Assert.Equal(won, (double)chance.Value, tolerance: 1e-9);
                }
            }
        });

    private static TransitionMatrix MatrixOf(Deal[] deals) => TransitionMatrix.Of(deals.Select(JourneyOf));

    private static Journey JourneyOf(Deal deal) => Sample.Journey(deal.Ledger(), "2027-12-31");

    private static int MovesBetween(Journey journey, Guid from, Guid to) =>
        journey
            .Visits.Zip(journey.Visits.Skip(1))
            .Count(pair =>
                pair.First.Stage == from && pair.Second.Stage == to && pair.Second.EntryKind == EntryKind.Move
            );

    /// <summary>Share won in the end, and share that never ends or is in a stage that nobody has left.</summary>
    private static (double Won, double Left) Walk(TransitionMatrix matrix, Guid start)
    {
        var at = new Dictionary<Guid, double> { [start] = 1 };
        double won = 0;
        for (var step = 0; step < 10_000 && at.Values.Sum() > 1e-12; step++)
        {
            var next = new Dictionary<Guid, double>();
            foreach (var (stage, share) in at)
            {
                var exits = matrix.From(stage);
                if (exits.Total == 0)
                {
                    return (won, 1);
                }
                won += share * exits.Won / exits.Total;
                foreach (var (target, moves) in exits.Moves)
                {
                    next[target] = next.GetValueOrDefault(target) + share * moves / exits.Total;
                }
            }
            at = next;
        }
        return (won, at.Values.Sum());
    }
}
