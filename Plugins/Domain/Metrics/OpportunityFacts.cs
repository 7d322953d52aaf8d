using System;

namespace Crm.SalesProcess.Domain.Metrics;

/// <summary>What outcome figures need to know of one opportunity. Dates are calendar dates of the organisation.</summary>
public sealed class OpportunityFacts
{
    /// <param name="startedOn">Date the opportunity entered its process.</param>
    /// <param name="outcome">Latest known outcome.</param>
    /// <param name="closedOn">Date of the final close; required when won or lost, ignored when open.</param>
    /// <param name="amount">Base currency: actual value when won, else estimated value; null when unknown.</param>
    /// <exception cref="ArgumentException">A closed opportunity has no close date.</exception>
    public OpportunityFacts(DateTime startedOn, Outcome outcome, DateTime? closedOn, decimal? amount)
    {
        if (outcome != Outcome.Open && closedOn == null)
        {
            throw new ArgumentException("A closed opportunity needs its close date.", nameof(closedOn));
        }
        StartedOn = startedOn.Date;
        Outcome = outcome;
        ClosedOn = outcome == Outcome.Open ? null : closedOn?.Date;
        Amount = amount;
    }

    public DateTime StartedOn { get; }

    public Outcome Outcome { get; }

    public DateTime? ClosedOn { get; }

    public decimal? Amount { get; }

    /// <summary>The outcome as it was at the first moment of <paramref name="date"/>; null before the opportunity existed.</summary>
    public Outcome? At(DateTime date)
    {
        if (StartedOn >= date)
        {
            return null;
        }
        return ClosedOn < date ? Outcome : Metrics.Outcome.Open;
    }
}
