using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Store.Columns;

/// <summary>Options as text: <c>,1,3,</c> in ascending order, each once. Equal sets are equal texts.</summary>
internal sealed class MultiSelectCodec : ColumnCodec
{
    public override string SqlType => "TEXT";

    public static string Join(IEnumerable<int> options) =>
        "," + string.Join(',', options.Distinct().Order().Select(Text)) + ",";

    /// <summary>What the stored text contains when the option is among the set.</summary>
    public static string Mark(int option) => $",{Text(option)},";

    public override object? Encode(TableColumn place, object value)
    {
        var options = Expect<OptionSetValueCollection>(place, value).Select(option => option.Value).ToList();
        if (place.Column.Choice is { } choice)
            foreach (var unknown in options.Where(option => choice.Find(option) is null))
                throw ColumnFault.NoOption(place, unknown, choice);
        return options.Count == 0 ? null : Join(options);
    }

    public override object Decode(Statement reader, int ordinal)
    {
        var numbers = reader.GetString(ordinal).Trim(',').Split(',');
        return new OptionSetValueCollection(
            numbers
                .Select(number => new OptionSetValue(int.Parse(number, CultureInfo.InvariantCulture)))
                .ToList()
        );
    }

    public override object Comparand(object value) =>
        value switch
        {
            IEnumerable<int> options => Join(options),
            OptionSetValueCollection options => Join(options.Select(option => option.Value)),
            int option => Join([option]),
            _ => throw NotComparable(value),
        };

    private static string Text(int option) => option.ToString(CultureInfo.InvariantCulture);
}
