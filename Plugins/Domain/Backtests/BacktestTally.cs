using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Metrics;

namespace Crm.SalesProcess.Domain.Backtests;

/// <summary>Counts moves and opportunities, apart for each basis.</summary>
internal sealed class BacktestTally
{
    private readonly SortedDictionary<BacktestBasis, Counts> _counts = [];

    internal void Count(PastMove past, BacktestBasis basis, bool isStopped)
    {
        if (!_counts.TryGetValue(basis, out var counts))
        {
            _counts[basis] = counts = new Counts();
        }
        counts.Moves++;
        counts.Stopped += isStopped ? 1 : 0;
        counts.Asked[past.OpportunityId] = past.Outcome;
        if (isStopped)
        {
            counts.StoppedOnce.Add(past.OpportunityId);
        }
    }

    internal BacktestBasisData[] ToData() => [.. _counts.Select(entry => ToData(entry.Key, entry.Value))];

    private static BacktestBasisData ToData(BacktestBasis basis, Counts counts)
    {
        var closed = counts
            .Asked.Where(one => one.Value != OpportunityOutcome.Open)
            .ToLookup(one => counts.StoppedOnce.Contains(one.Key), one => one.Value);
        return new BacktestBasisData
        {
            Basis = basis.ToString(),
            Moves = counts.Moves,
            Stopped = counts.Stopped,
            Opportunities = counts.Asked.Count,
            OpportunitiesStopped = counts.StoppedOnce.Count,
            WonOfStopped = RateOf([.. closed[true]]),
            WonOfPassed = RateOf([.. closed[false]]),
        };
    }

    private static BacktestRateData RateOf(OpportunityOutcome[] closed)
    {
        var rate = new Rate(closed.Count(outcome => outcome == OpportunityOutcome.Won), closed.Length);
        return new BacktestRateData
        {
            Won = rate.Numerator,
            Closed = rate.Denominator,
            Low = rate.Low,
            High = rate.High,
        };
    }

    private sealed class Counts
    {
        internal int Moves { get; set; }

        internal int Stopped { get; set; }

        internal Dictionary<Guid, OpportunityOutcome> Asked { get; } = [];

        internal HashSet<Guid> StoppedOnce { get; } = [];
    }
}
