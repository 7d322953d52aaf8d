using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Metrics;

/// <summary>Counts, win rate and won amounts of one scope in one period.</summary>
public sealed class OutcomeFigures
{
    private OutcomeFigures(int created, int open, Rate winRate, IReadOnlyList<decimal> wonAmounts)
    {
        Created = created;
        Open = open;
        WinRate = winRate;
        WonAmount = wonAmounts.Sum();
        WonAverage = wonAmounts.Count == 0 ? (decimal?)null : WonAmount / wonAmounts.Count;
        WonMedian = Percentile.Median(wonAmounts);
    }

    /// <summary>Opportunities that entered their process inside the period.</summary>
    public int Created { get; }

    /// <summary>Opportunities open at the end of the period, or at the as-of date when that is earlier.</summary>
    public int Open { get; }

    /// <summary>Window win rate by count: won ÷ (won + lost), closed inside the period.</summary>
    public Rate WinRate { get; }

    public int Won => WinRate.Numerator;

    public int Lost => WinRate.Denominator - WinRate.Numerator;

    /// <summary>Sum in base currency; 0 when nothing was won.</summary>
    public decimal WonAmount { get; }

    /// <summary>Mean over what was won with an amount (zero kept); null when there is none.</summary>
    public decimal? WonAverage { get; }

    /// <summary>Median over what was won with an amount (zero kept); null when there is none.</summary>
    public decimal? WonMedian { get; }

    /// <summary>Computes the figures from everything that happened before the first moment of <paramref name="asOf"/>.</summary>
    public static OutcomeFigures Of(IEnumerable<OpportunityFacts> opportunities, Period period, DateTime asOf)
    {
        var known = opportunities.Where(fact => fact.At(asOf) != null).ToList();
        var closed = known
            .Where(fact => fact.ClosedOn < asOf && period.Contains(fact.ClosedOn.Value))
            .ToList();
        var won = closed.Where(fact => fact.Outcome == Outcome.Won).ToList();
        var stockDate = period.To < asOf ? period.To : asOf;
        return new OutcomeFigures(
            known.Count(fact => period.Contains(fact.StartedOn)),
            known.Count(fact => fact.At(stockDate) == Outcome.Open),
            new Rate(won.Count, closed.Count),
            won.Where(fact => fact.Amount != null).Select(fact => fact.Amount!.Value).ToList()
        );
    }
}
