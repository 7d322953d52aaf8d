using System;
using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Emulator.Store.Columns;

/// <summary>Floating-point numbers, rounded to the column's decimals.</summary>
internal sealed class DoubleCodec : ColumnCodec
{
    private const decimal Limit = 100_000_000_000m;

    public override string SqlType => "REAL";

    public override object Encode(TableColumn place, object value)
    {
        var number = Expect<double>(place, value);
        var lowest = place.Column.MinValue ?? -Limit;
        var highest = place.Column.MaxValue ?? Limit;
        return number >= (double)lowest && number <= (double)highest
            ? Math.Round(number, place.Column.Precision, MidpointRounding.AwayFromZero)
            : throw ColumnFault.OutOfRange(ErrorCode.DecimalValueOutOfRange, place, lowest, highest);
    }

    public override object Decode(Statement reader, int ordinal) => reader.GetDouble(ordinal);

    public override object Comparand(object value) =>
        value switch
        {
            double number => number,
            decimal number => (double)number,
            int number => (double)number,
            _ => throw NotComparable(value),
        };
}
