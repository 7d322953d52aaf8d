namespace Crm.SalesProcess.Emulator.Store.Columns;

/// <summary>Two options as 0 and 1.</summary>
internal sealed class BooleanCodec : ColumnCodec
{
    public override string SqlType => "INTEGER";

    public override object Encode(TableColumn place, object value) => Expect<bool>(place, value) ? 1 : 0;

    public override object Decode(Statement reader, int ordinal) => reader.GetInt64(ordinal) != 0;

    public override object Comparand(object value) =>
        value is bool flag ? (flag ? 1 : 0) : throw NotComparable(value);
}
