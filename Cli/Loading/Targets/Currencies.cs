using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Loading.Maps;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Cli.StandardTables;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Loading.Targets;

/// <summary>The organisation's currencies, and their rates in the past.</summary>
internal sealed class Currencies
{
    private readonly NamedRows _rows;
    private readonly ILookup<string, RateEntry> _rates;

    /// <exception cref="UsageException">The organisation lacks a currency of the map.</exception>
    public Currencies(IOrganizationService service, LoadMap map)
    {
        _rows = new NamedRows(
            service,
            TransactionCurrency.Table,
            Currency.IsoCode,
            TransactionCurrency.Columns.ExchangeRate
        );
        _rates = (map.Rates ?? []).OrderByDescending(rate => rate.From).ToLookup(rate => rate.Currency);
        foreach (var code in (map.Currencies?.Values ?? []).Append(map.Currency).Distinct())
        {
            if (_rows.Find(code) is null)
            {
                Add(service, code, map.Source);
            }
        }
    }

    public Guid IdOf(string code) => _rows.Find(code)!.Id;

    /// <summary>Units of the currency per unit of the base currency: of that day, of the last one before, or of today.</summary>
    public decimal RateOn(string code, DateTime date) =>
        _rates[code].FirstOrDefault(rate => rate.From.Date <= date.Date)?.Rate
        ?? _rows.Find(code)!.GetAttributeValue<decimal>(TransactionCurrency.Columns.ExchangeRate);

    /// <summary>A currency that the organisation lacks is added at its latest rate.</summary>
    private void Add(IOrganizationService service, string code, string source)
    {
        var rate =
            _rates[code].FirstOrDefault()?.Rate
            ?? throw new UsageException(
                $"The organisation has no currency '{code}': add it, give its rates in the map, or correct the map."
            );
        var row = new Entity(TransactionCurrency.Table, SourceId.Of(source, TransactionCurrency.Table, code))
        {
            [Currency.Name] = code,
            [Currency.IsoCode] = code,
            [Currency.Symbol] = code,
            [Currency.Precision] = 2,
            [TransactionCurrency.Columns.ExchangeRate] = rate,
        };
        service.Create(row);
        _rows.Put(code, row);
    }
}
