using System;

namespace Crm.SalesProcess.Domain.Ledger;

/// <summary>Amounts in the organisation's base currency.</summary>
public static class BaseAmount
{
    private const int Decimals = 4;

    /// <summary>amount ÷ rate, to four decimals; null when amount or rate is not known or the rate is not above 0.</summary>
    public static decimal? Of(decimal? amount, decimal? rate) =>
        amount is { } given && rate is { } divisor and > 0
            ? Math.Round(given / divisor, Decimals, MidpointRounding.AwayFromZero)
            : null;
}
