namespace Crm.SalesProcess.Emulator.Store.Columns;

/// <summary>Whole numbers of 64 bits.</summary>
internal sealed class BigIntCodec : ColumnCodec
{
    public override string SqlType => "INTEGER";

    public override object Encode(TableColumn place, object value) =>
        value is int small ? (long)small : Expect<long>(place, value);

    public override object Decode(Statement reader, int ordinal) => reader.GetInt64(ordinal);

    public override object Comparand(object value) =>
        value is int or long ? value : throw NotComparable(value);
}
