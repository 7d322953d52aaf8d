using System;

namespace Crm.SalesProcess.Domain.Metrics.Ledgers;

/// <summary>What an open opportunity promises: how much, and when.</summary>
public sealed record OpenValue
{
    /// <param name="amount">Base currency; null when unknown.</param>
    /// <param name="dueOn">Estimated close date; null when there is none.</param>
    public OpenValue(decimal? amount, DateTime? dueOn)
    {
        Amount = amount;
        DueOn = dueOn?.Date;
    }

    public decimal? Amount { get; }

    public DateTime? DueOn { get; }

    /// <summary>Whether the estimated close date lies in a period; an overdue date inside it does.</summary>
    public bool IsDueIn(Period period) => DueOn != null && period.Contains(DueOn.Value);
}
