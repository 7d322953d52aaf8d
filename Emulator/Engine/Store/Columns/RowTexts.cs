using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Query;

namespace Crm.SalesProcess.Emulator.Store.Columns;

/// <summary>
/// Names of rows that lookups refer to, and symbols of currencies, each read once for all rows of a query: those of one
/// page refer to a few rows again and again.
/// </summary>
/// <remarks>For one query, which may be on a row of its own meanwhile.</remarks>
internal sealed class RowTexts(SchemaLayout schema, StoreConnection connection, QueryScope scope)
{
    private readonly Dictionary<(string, Guid), string?> names = [];
    private readonly Dictionary<Guid, string?> symbols = [];
    private string? baseSymbol;

    /// <summary>How texts are written.</summary>
    public QueryScope Scope => scope;

    /// <summary>The primary name of a row; null when the table has none, or the row.</summary>
    public string? NameOf(string table, Guid id)
    {
        if (!names.TryGetValue((table, id), out var name))
            names[(table, id)] = name = Name(table, id);
        return name;
    }

    /// <summary>The symbol of a currency; null when it has none.</summary>
    public string? SymbolOf(Guid currency)
    {
        if (!symbols.TryGetValue(currency, out var symbol))
            symbols[currency] = symbol = Text(CurrencySymbol.OfCurrency, IdCodec.ToBytes(currency));
        return symbol;
    }

    /// <summary>The symbol of the organisation's currency.</summary>
    public string? BaseSymbol =>
        baseSymbol ??= schema.Schema.Find("organization") is null
            ? null
            : Text(CurrencySymbol.OfOrganisation);

    private string? Name(string table, Guid id)
    {
        if (schema.Schema.Find(table) is null || schema.Table(table) is not { Name: { } name } rows)
            return null;
        return Text($"SELECT {name.Sql} FROM {rows.Sql} WHERE {rows.Key.Sql} = @0", IdCodec.ToBytes(id));
    }

    private string? Text(string sql, params ReadOnlySpan<object?> parameters) =>
        connection.Query(sql, parameters, row => row.IsDBNull(0) ? null : row.GetString(0)).FirstOrDefault();
}
