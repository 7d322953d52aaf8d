using System.Globalization;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Store.Columns;

/// <summary>
/// Decimals times ten to the column's precision, in 64 bits: sums and comparisons are exact and fast. Columns whose
/// range does not fit there (exchange rates: up to 10¹¹ with twelve decimals) use <see cref="WideDecimalCodec"/>.
/// </summary>
internal sealed class DecimalCodec(int decimals) : ColumnCodec
{
    private const decimal Limit = 100_000_000_000m;

    public int Decimals => decimals;

    public override string SqlType => "INTEGER";

    public override string Form => string.Create(CultureInfo.InvariantCulture, $"INTEGER·10^{decimals}");

    /// <summary>The codec that holds the column's whole range.</summary>
    public static ColumnCodec For(Column column)
    {
        var largest = decimal.Max(
            decimal.Abs(column.MinValue ?? -Limit),
            decimal.Abs(column.MaxValue ?? Limit)
        );
        return largest <= long.MaxValue / ScaledNumber.PowerOfTen(column.Precision)
            ? new DecimalCodec(column.Precision)
            : new WideDecimalCodec();
    }

    /// <summary>Faults when the value is outside the column's range.</summary>
    public static decimal InRange(TableColumn place, decimal value)
    {
        var lowest = place.Column.MinValue ?? -Limit;
        var highest = place.Column.MaxValue ?? Limit;
        return value >= lowest && value <= highest
            ? value
            : throw ColumnFault.OutOfRange(ErrorCode.DecimalValueOutOfRange, place, lowest, highest);
    }

    public override object Encode(TableColumn place, object value) =>
        ScaledNumber.Scale(InRange(place, Expect<decimal>(place, value)), decimals);

    public override object Decode(Statement reader, int ordinal) =>
        ScaledNumber.Unscale(reader.GetInt64(ordinal), decimals);

    public override object Comparand(object value) =>
        value switch
        {
            decimal number => ScaledNumber.Comparand(number, decimals),
            int number => ScaledNumber.Comparand(number, decimals),
            double number => ScaledNumber.Comparand((decimal)number, decimals),
            _ => throw NotComparable(value),
        };
}
