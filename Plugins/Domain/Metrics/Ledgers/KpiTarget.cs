using System;

namespace Crm.SalesProcess.Domain.Metrics.Ledgers;

/// <summary>Won amount that exactly this scope is to reach in exactly this period; never summed from smaller ones.</summary>
public sealed record KpiTarget
{
    /// <param name="scope">Whose target.</param>
    /// <param name="period">When.</param>
    /// <param name="amount">Base currency, 0 or more; 0 counts as no target.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public KpiTarget(Scope scope, Period period, decimal amount)
    {
        if (amount < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "A target is 0 or more.");
        }
        Scope = scope;
        Period = period;
        Amount = amount;
    }

    public Scope Scope { get; }

    public Period Period { get; }

    public decimal Amount { get; }
}
