using System;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Store;
using Crm.SalesProcess.Emulator.Store.Columns;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>How the numbers of a column are summed and what sums come back as.</summary>
internal sealed class NumberForm
{
    private readonly ColumnType type;
    private readonly int decimals;

    private NumberForm(ColumnType type, int decimals, bool isWide)
    {
        this.type = type;
        this.decimals = decimals;
        IsWide = isWide;
    }

    public bool IsWide { get; }

    public object Zero => Typed(0);

    /// <summary>Null when the column holds no numbers.</summary>
    public static NumberForm? Of(StoredColumn stored) =>
        stored.Codec switch
        {
            IntegerCodec or BigIntCodec => new NumberForm(stored.Column.Type, 0, false),
            MoneyCodec => new NumberForm(ColumnType.Money, MoneyCodec.Decimals, false),
            DecimalCodec narrow => new NumberForm(ColumnType.Decimal, narrow.Decimals, false),
            WideDecimalCodec => new NumberForm(ColumnType.Decimal, 0, true),
            DoubleCodec => new NumberForm(ColumnType.Double, 0, false),
            _ => null,
        };

    public string SumSql(string expression) => IsWide ? $"wide_sum({expression})" : $"SUM({expression})";

    public object Sum(Statement reader, int ordinal) =>
        type == ColumnType.Double ? reader.GetDouble(ordinal) : Typed(Exact(reader, ordinal));

    /// <summary>The count of values stands beside the sum. Whole numbers are cut off, as SQL Server does.</summary>
    public object Average(Statement reader, int ordinal)
    {
        var count = reader.GetInt64(ordinal + 1);
        if (type == ColumnType.Double)
            return reader.GetDouble(ordinal) / count;
        var average = Exact(reader, ordinal) / count;
        return Typed(type == ColumnType.Money ? Math.Round(average, MoneyCodec.Decimals) : average);
    }

    private decimal Exact(Statement reader, int ordinal) =>
        IsWide
            ? WideDecimalCodec.Unscale(WideDecimalCodec.FromBytes(reader.GetBytes(ordinal)))
            : ScaledNumber.Unscale(reader.GetInt64(ordinal), decimals);

    private object Typed(decimal value) =>
        type switch
        {
            ColumnType.Integer => (int)decimal.Truncate(value),
            ColumnType.BigInt => (long)decimal.Truncate(value),
            ColumnType.Money => new Money(value),
            ColumnType.Double => (double)value,
            _ => value,
        };
}
