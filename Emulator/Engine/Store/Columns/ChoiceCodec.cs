using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Store.Columns;

/// <summary>One option by its number.</summary>
internal sealed class ChoiceCodec : ColumnCodec
{
    public override string SqlType => "INTEGER";

    public override object Encode(TableColumn place, object value)
    {
        var option = Expect<OptionSetValue>(place, value).Value;
        return place.Column.Choice is { } choice && choice.Find(option) is null
            ? throw ColumnFault.NoOption(place, option, choice)
            : option;
    }

    public override object Decode(Statement reader, int ordinal) =>
        new OptionSetValue(reader.GetInt32(ordinal));

    public override object Comparand(object value) =>
        value switch
        {
            OptionSetValue option => option.Value,
            int option => option,
            _ => throw NotComparable(value),
        };
}
