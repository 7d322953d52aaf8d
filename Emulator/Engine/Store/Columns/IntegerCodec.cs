using System;
using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Emulator.Store.Columns;

/// <summary>Whole numbers of 32 bits.</summary>
internal sealed class IntegerCodec : ColumnCodec
{
    public override string SqlType => "INTEGER";

    public override object Encode(TableColumn place, object value)
    {
        var number = Expect<int>(place, value);
        var lowest = place.Column.MinValue ?? int.MinValue;
        var highest = place.Column.MaxValue ?? int.MaxValue;
        return number >= lowest && number <= highest
            ? number
            : throw ColumnFault.OutOfRange(ErrorCode.IntegerValueOutOfRange, place, lowest, highest);
    }

    public override object Decode(Statement reader, int ordinal) => reader.GetInt32(ordinal);

    public override object Comparand(object value) =>
        value is int or long ? value : throw NotComparable(value);
}
