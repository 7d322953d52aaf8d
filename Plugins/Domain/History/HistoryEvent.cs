using System;
using Crm.SalesProcess.Domain.Ledger;

namespace Crm.SalesProcess.Domain.History;

/// <summary>One thing that happened to an opportunity.</summary>
/// <param name="On">When, UTC.</param>
/// <param name="Kind">What; the other members belong to one kind each.</param>
public sealed record HistoryEvent(DateTime On, HistoryEventKind Kind)
{
    /// <summary>The new owner.</summary>
    public Principal? Owner { get; init; }

    /// <summary>The new estimated revenue, or the actual revenue of a win; null when it is not known.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Units of the opportunity's currency per unit of the base currency, above 0.</summary>
    public decimal? Rate { get; init; }

    /// <summary>The new close date, without a time; null clears it.</summary>
    public DateTime? CloseDate { get; init; }

    /// <summary>The stage that was entered.</summary>
    public Guid? StageId { get; init; }

    /// <summary>Status reason of a win or a loss; null for the default.</summary>
    public int? StatusReason { get; init; }

    /// <summary>
    /// Place among what happened at one instant: owner, amount, close date, then stages and outcomes as they come.
    /// </summary>
    internal int Rank => Math.Min((int)Kind, (int)HistoryEventKind.Stage);
}
