using System;

namespace Crm.SalesProcess.Domain.Metrics.Ledgers;

/// <summary>Columns of an opportunity that keep no history: they hold at the as-of instant only.</summary>
public sealed record OpportunityToday
{
    /// <param name="probability">The opportunity's own close probability, 0 to 100 per cent; null when not set.</param>
    /// <param name="onHoldUntil">Local date; null when not on hold.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside 0 to 100.</exception>
    public OpportunityToday(decimal? probability, DateTime? onHoldUntil)
    {
        if (probability < 0 || probability > 100)
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "0 to 100 per cent.");
        }
        Probability = probability;
        OnHoldUntil = onHoldUntil?.Date;
    }

    /// <summary>No probability of its own, not on hold.</summary>
    public static OpportunityToday Plain { get; } = new(null, null);

    public decimal? Probability { get; }

    public DateTime? OnHoldUntil { get; }
}
