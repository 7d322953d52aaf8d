using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Store.Columns;

/// <summary>
/// What a SELECT lists for one column of a table that goes under an alias: the value and, of lookups, the target and
/// its name; of money the currency's symbol, when texts for people are wanted as well. Names and symbols may be left to
/// <see cref="RowTexts"/>, which reads each once for many rows.
/// </summary>
internal sealed class SelectedColumn
{
    private readonly StoredColumn stored;

    public SelectedColumn(SchemaLayout schema, StoredColumn stored, string alias, bool withTexts)
    {
        this.stored = stored;
        var value = $"{alias}.{stored.Sql}";
        if (stored.Column.IsLookup)
            Sql = [value, TypeSql(stored, alias), LookupName.In(schema, stored, alias).Sql];
        else if (withTexts && stored.Column.Type == ColumnType.Money)
            Sql = [value, CurrencySymbol.Sql(schema, stored, alias)];
        else
            Sql = [value];
    }

    private SelectedColumn(StoredColumn stored, ImmutableArray<string> sql)
    {
        this.stored = stored;
        Sql = sql;
    }

    public Column Column => stored.Column;

    /// <summary>One or more expressions, to stand side by side.</summary>
    public ImmutableArray<string> Sql { get; }

    /// <summary>A column of a row whose texts are read apart.</summary>
    public static SelectedColumn WithoutTexts(SchemaLayout schema, StoredColumn stored, string alias)
    {
        var value = $"{alias}.{stored.Sql}";
        if (stored.Column.IsLookup)
            return new(stored, stored.TypeSql is { } type ? [value, $"{alias}.{type}"] : [value]);
        var hasOwnCurrency =
            stored.Column.Type == ColumnType.Money
            && !CurrencySymbol.IsBase(stored)
            && CurrencySymbol.HasOwn(schema, stored);
        return new(stored, hasOwnCurrency ? [value, $"{alias}.transactioncurrencyid"] : [value]);
    }

    /// <summary>The SDK's value, or null, with its name from <paramref name="texts"/>.</summary>
    public object? Read(Statement reader, int ordinal, RowTexts texts)
    {
        if (reader.IsDBNull(ordinal))
            return null;
        if (!stored.Column.IsLookup)
            return stored.Codec.Decode(reader, ordinal);
        var target = TypeAt(reader, ordinal + 1);
        var id = IdCodec.Read(reader, ordinal);
        return new EntityReference(target, id) { Name = texts.NameOf(target, id) };
    }

    /// <summary>The currency's symbol of a money column, from <paramref name="texts"/>; null otherwise.</summary>
    public string? Symbol(Statement reader, int ordinal, RowTexts texts)
    {
        if (stored.Column.Type != ColumnType.Money)
            return null;
        if (CurrencySymbol.IsBase(stored))
            return texts.BaseSymbol;
        return Sql.Length == 2 && !reader.IsDBNull(ordinal + 1)
            ? texts.SymbolOf(IdCodec.Read(reader, ordinal + 1))
            : null;
    }

    /// <summary>The SDK's value, or null. <paramref name="ordinal"/> is that of the first expression.</summary>
    public object? Read(Statement reader, int ordinal)
    {
        if (reader.IsDBNull(ordinal))
            return null;
        if (!stored.Column.IsLookup)
            return stored.Codec.Decode(reader, ordinal);
        return new EntityReference(TypeAt(reader, ordinal + 1), IdCodec.Read(reader, ordinal))
        {
            Name = TextAt(reader, ordinal + 2),
        };
    }

    /// <summary>The currency's symbol of a money column selected with texts; null otherwise.</summary>
    public string? Symbol(Statement reader, int ordinal) =>
        Sql.Length == 2 ? TextAt(reader, ordinal + 1) : null;

    /// <summary>One of the targets, without a text of its own for every row.</summary>
    private string TypeAt(Statement reader, int ordinal)
    {
        if (stored.TypeSql is null)
            return stored.Column.Targets[0];
        var written = reader.GetText(ordinal);
        foreach (var target in stored.Column.Targets)
            if (Ascii.Equals(written, target))
                return target;
        return reader.GetString(ordinal);
    }

    private static string? TextAt(Statement reader, int ordinal) =>
        reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal);

    private static string TypeSql(StoredColumn stored, string alias) =>
        stored.TypeSql is { } type ? $"{alias}.{type}" : $"'{stored.Column.Targets.Single()}'";
}
