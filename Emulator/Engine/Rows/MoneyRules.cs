using System;
using System.Collections.Immutable;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>Currency, exchange rate and base amounts of a row: base = amount / rate, to four decimals.</summary>
internal sealed class MoneyRules(Organization organization)
{
    private const int BaseDecimals = 4;

    /// <summary>Adds what a write of money or currency brings with it.</summary>
    /// <param name="row">What is written.</param>
    /// <param name="existing">The row as it is; null for a new one.</param>
    public void Complete(Table table, Entity row, Entity? existing, Call call)
    {
        if (existing is null && organization.Options.EveryRowHasCurrency && !table.Amounts.IsEmpty)
        {
            row["transactioncurrencyid"] = CurrencyOf(row, null) ?? DefaultCurrency(call);
        }

        var affected = row.Contains("transactioncurrencyid")
            ? table.Amounts
            : table.Amounts.RemoveAll(column => !row.Contains(column.LogicalName));
        if (affected.IsEmpty)
        {
            return;
        }

        if (CurrencyOf(row, existing) is not { } currency)
        {
            if (affected.All(column => Amount(column, row, existing) is null))
            {
                return;
            }

            currency = DefaultCurrency(call);
            row["transactioncurrencyid"] = currency;
        }

        Convert(table, affected, row, existing, Find(currency, call));
    }

    private static EntityReference? CurrencyOf(Entity row, Entity? existing) =>
        row.Contains("transactioncurrencyid")
            ? row.GetAttributeValue<EntityReference>("transactioncurrencyid")
            : existing?.GetAttributeValue<EntityReference>("transactioncurrencyid");

    private static Money? Amount(Column column, Entity row, Entity? existing) =>
        row.Contains(column.LogicalName)
            ? row.GetAttributeValue<Money>(column.LogicalName)
            : existing?.GetAttributeValue<Money>(column.LogicalName);

    private void Convert(
        Table table,
        ImmutableArray<Column> affected,
        Entity row,
        Entity? existing,
        Currency currency
    )
    {
        row.SetIfExists(table, "exchangerate", currency.Rate);
        foreach (var column in affected)
        {
            var amount = Amount(column, row, existing);
            if (row.Contains(column.LogicalName) && amount is not null)
            {
                amount = new Money(Round(amount.Value, Decimals(column, currency)));
                row[column.LogicalName] = amount;
            }

            var converted = amount is null
                ? null
                : new Money(Round(amount.Value / currency.Rate, BaseDecimals));
            row.SetIfExists(table, column.LogicalName + "_base", converted);
        }
    }

    private int Decimals(Column column, Currency currency) =>
        column.PrecisionSource switch
        {
            0 => column.Precision,
            1 => organization.Security.Settings.PricingDecimals,
            _ => currency.Precision,
        };

    private static decimal Round(decimal amount, int decimals) =>
        Math.Round(amount, decimals, MidpointRounding.AwayFromZero);

    private EntityReference DefaultCurrency(Call call)
    {
        var settings = organization.Read(
            call,
            store => store.Find("usersettings", call.UserId, new ColumnSet("transactioncurrencyid"))
        );
        return settings?.GetAttributeValue<EntityReference>("transactioncurrencyid")
            ?? new EntityReference("transactioncurrency", Emulated.BaseCurrencyId);
    }

    private Currency Find(EntityReference currency, Call call)
    {
        var row =
            organization.Read(
                call,
                store =>
                    store.Find(
                        "transactioncurrency",
                        currency.Id,
                        new ColumnSet("exchangerate", "currencyprecision")
                    )
            ) ?? throw Fault.NoRow("transactioncurrency", currency.Id);
        return new Currency(
            row.GetAttributeValue<decimal>("exchangerate"),
            row.GetAttributeValue<int>("currencyprecision")
        );
    }

    private sealed record Currency(decimal Rate, int Precision);
}
