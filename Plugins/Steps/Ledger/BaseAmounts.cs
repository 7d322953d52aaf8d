using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Ledger;

/// <summary>Amounts of an opportunity in the organisation's base currency.</summary>
/// <param name="Rate">Units of the opportunity's currency per unit of the base currency; null when it has none.</param>
internal sealed record BaseAmounts(decimal? Rate)
{
    /// <summary>
    /// At the rate of the row. Only when the caller is about to change the currency, the new rate is read.
    /// </summary>
    internal static BaseAmounts Of(PipelineContext pipeline, Opportunity row)
    {
        if (row.CurrencyId is not { } currency)
        {
            return new BaseAmounts(Rate: null);
        }
        var isNew = !pipeline.IsWritten && pipeline.ChangesColumn(Opportunity.Columns.Currency);
        if (row.ExchangeRate is { } rate && !isNew)
        {
            return new BaseAmounts(rate);
        }
        var read = pipeline.AsSystem.Retrieve(
            TransactionCurrency.Table,
            currency,
            new ColumnSet(TransactionCurrency.Columns.ExchangeRate)
        );
        return new BaseAmounts(new TransactionCurrency { Entity = read }.ExchangeRate);
    }

    /// <summary>The amount in base currency; null when amount or rate is not known.</summary>
    internal decimal? InBase(decimal? amount) => BaseAmount.Of(amount, Rate);
}
