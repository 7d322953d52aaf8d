using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Metrics.Ledgers;

/// <summary>Exchange rates of one currency by date, in Dataverse's direction: amount ÷ rate = base amount (rule R7).</summary>
public sealed class RateHistory
{
    private readonly List<Change<decimal>> _rates;

    /// <param name="rates">Rates above 0, each holding from its date on.</param>
    /// <exception cref="ArgumentException">A rate is 0 or less.</exception>
    public RateHistory(IEnumerable<Change<decimal>> rates)
    {
        _rates = rates.OrderBy(rate => rate.On).ThenBy(rate => rate.Sequence).ToList();
        if (_rates.Any(rate => rate.Value <= 0))
        {
            throw new ArgumentException("An exchange rate is above 0.", nameof(rates));
        }
    }

    /// <summary>
    /// Units of the currency for one of the base currency on a date, else on the last earlier one; null before the first.
    /// Source: R7.
    /// </summary>
    public decimal? On(DateTime date) => _rates.LastOrDefault(rate => rate.On <= date)?.Value;

    /// <summary>amount ÷ rate in base currency, unrounded; null without an amount or a rate. Source: R7.</summary>
    public decimal? ToBase(decimal? amount, DateTime date) => amount / On(date);
}
