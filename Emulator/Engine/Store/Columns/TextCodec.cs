using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Emulator.Store.Columns;

/// <summary>Texts as they are; comparisons use the folded form.</summary>
internal sealed class TextCodec : ColumnCodec
{
    public override string SqlType => "TEXT";

    public override object Encode(TableColumn place, object value)
    {
        var text = Expect<string>(place, value);
        var longest = place.Column.MaxLength;
        return longest == 0 || text.Length <= longest
            ? text
            : throw Fault.Of(
                ErrorCode.StringLengthTooLong,
                $"A validation error occurred. The length of the '{place.Column.LogicalName}' attribute of the "
                    + $"'{place.Table.LogicalName}' entity exceeded the maximum allowed length of '{longest}'."
            );
    }

    public override object Decode(Statement reader, int ordinal) => reader.GetString(ordinal);

    public override object Comparand(object value) =>
        value is string text ? Fold.Of(text) : throw NotComparable(value);
}
