using System;
using Crm.SalesProcess.Domain.Ledger;

namespace Crm.SalesProcess.Domain.History;

/// <summary>What an opportunity was like at an instant.</summary>
/// <param name="Owner">A user or a team.</param>
/// <param name="Amount">Revenue in the currency of the opportunity; null when it is not known.</param>
/// <param name="Rate">Units of that currency per unit of the base currency when the amount was set, above 0.</param>
/// <param name="CloseDate">Estimated close date, without a time.</param>
public sealed record HistoryState(Principal Owner, decimal? Amount, decimal Rate, DateTime? CloseDate)
{
    /// <summary>Revenue in base currency.</summary>
    public decimal? AmountInBase => BaseAmount.Of(Amount, Rate);

    /// <summary>What it is like after an owner, amount or close date event.</summary>
    internal HistoryState After(HistoryEvent told) =>
        told.Kind switch
        {
            HistoryEventKind.Owner => this with { Owner = told.Owner ?? Owner },
            HistoryEventKind.Amount => this with { Amount = told.Amount, Rate = told.Rate ?? Rate },
            _ => this with { CloseDate = told.CloseDate },
        };

    /// <summary>What such an event changed.</summary>
    internal LedgerChange ChangeTo(HistoryState after, HistoryEventKind kind) =>
        kind switch
        {
            HistoryEventKind.Owner => LedgerChange.OfOwner(Owner, after.Owner),
            HistoryEventKind.Amount => LedgerChange.OfAmount(AmountInBase, after.AmountInBase),
            _ => LedgerChange.OfCloseDate(CloseDate, after.CloseDate),
        };
}
