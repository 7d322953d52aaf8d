using System;
using System.Globalization;
using Crm.SalesProcess.Domain.Time;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Filters;

/// <summary>Reads a value as it is written in FetchXML.</summary>
internal static class Literal
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    private static readonly string[] Local = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];
    private static readonly string[] Zoned = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK"];

    /// <summary>The value of a column of that type, or null when the text is none.</summary>
    internal static ColumnValue? Read(string text, ColumnType type, TimeZoneRules zone) =>
        type switch
        {
            ColumnType.Text => text.Length == 0 ? null : ColumnValue.OfText(text),
            ColumnType.Number => ReadNumber(text) is { } number ? ColumnValue.OfNumber(number) : null,
            ColumnType.Money => ReadNumber(text) is { } amount ? ColumnValue.OfMoney(amount) : null,
            ColumnType.Boolean => ReadBoolean(text) is { } value ? ColumnValue.OfBoolean(value) : null,
            ColumnType.Choice or ColumnType.Choices => ReadOption(text),
            ColumnType.Date => ReadLocal(text) is { } date ? ColumnValue.OfDate(date) : null,
            ColumnType.Instant => ReadInstant(text, zone),
            _ => Guid.TryParse(text, out var id) ? ColumnValue.OfReference(id) : null,
        };

    /// <summary>A whole number from 1 to 100,000, or null.</summary>
    internal static ColumnValue? ReadCount(string text) =>
        int.TryParse(text, NumberStyles.None, Invariant, out var count) && count is >= 1 and <= 100_000
            ? ColumnValue.OfNumber(count)
            : null;

    private static decimal? ReadNumber(string text)
    {
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(text, style, Invariant, out var number) ? number : null;
    }

    private static bool? ReadBoolean(string text) =>
        text switch
        {
            "1" or "true" => true,
            "0" or "false" => false,
            _ => null,
        };

    private static ColumnValue? ReadOption(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, Invariant, out var option)
            ? ColumnValue.OfChoice(option)
            : null;

    private static DateTime? ReadLocal(string text) =>
        DateTime.TryParseExact(text, Local, Invariant, DateTimeStyles.None, out var local) ? local : null;

    private static ColumnValue? ReadInstant(string text, TimeZoneRules zone)
    {
        if (ReadLocal(text) is { } local)
        {
            return ColumnValue.OfInstant(zone.ToUtc(local));
        }
        return DateTimeOffset.TryParseExact(text, Zoned, Invariant, DateTimeStyles.None, out var zoned)
            ? ColumnValue.OfInstant(zoned.UtcDateTime)
            : null;
    }
}
