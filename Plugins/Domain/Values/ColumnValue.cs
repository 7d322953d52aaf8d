using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Crm.SalesProcess.Domain.Values;

/// <summary>A value of a column that is not empty.</summary>
public sealed class ColumnValue
{
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const string DateFormat = "yyyy-MM-dd";
    private static readonly int[] NoOptions = [];

    private ColumnValue(ColumnType type)
    {
        Type = type;
    }

    /// <summary>What kind of value this is; tells which of the other properties counts.</summary>
    public ColumnType Type { get; }

    /// <summary>The text, else empty.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The number or amount, the value of the option, or 1 and 0 for yes and no; else 0.</summary>
    public decimal Number { get; private init; }

    /// <summary>The instant in UTC, or the date at midnight; else the earliest time.</summary>
    public DateTime Time { get; private init; }

    /// <summary>The id of the row referred to, else empty.</summary>
    public Guid Id { get; private init; }

    /// <summary>The values of the options, else none.</summary>
    public IReadOnlyList<int> Options { get; private init; } = NoOptions;

    /// <summary>A text, which may be blank.</summary>
    public static ColumnValue OfText(string text) => new(ColumnType.Text) { Text = text };

    /// <summary>A whole or decimal number.</summary>
    public static ColumnValue OfNumber(decimal number) => new(ColumnType.Number) { Number = number };

    /// <summary>An amount.</summary>
    public static ColumnValue OfMoney(decimal amount) => new(ColumnType.Money) { Number = amount };

    /// <summary>Yes or no.</summary>
    public static ColumnValue OfBoolean(bool value) => new(ColumnType.Boolean) { Number = value ? 1 : 0 };

    /// <summary>One option.</summary>
    public static ColumnValue OfChoice(int option) => new(ColumnType.Choice) { Number = option };

    /// <summary>Several options.</summary>
    public static ColumnValue OfChoices(IReadOnlyList<int> options) =>
        new(ColumnType.Choices) { Options = options };

    /// <summary>An instant in UTC.</summary>
    public static ColumnValue OfInstant(DateTime utc) =>
        new(ColumnType.Instant) { Time = DateTime.SpecifyKind(utc, DateTimeKind.Utc) };

    /// <summary>A calendar date; a time of day is dropped.</summary>
    public static ColumnValue OfDate(DateTime date) =>
        new(ColumnType.Date) { Time = DateTime.SpecifyKind(date.Date, DateTimeKind.Unspecified) };

    /// <summary>A row of another table.</summary>
    public static ColumnValue OfReference(Guid id) => new(ColumnType.Reference) { Id = id };

    /// <summary>The value in a text that <see cref="ToString"/> gave.</summary>
    /// <exception cref="FormatException">The text is no value of that type.</exception>
    public static ColumnValue Parse(ColumnType type, string text) =>
        type switch
        {
            ColumnType.Text => OfText(text),
            ColumnType.Number => OfNumber(Decimal(text)),
            ColumnType.Money => OfMoney(Decimal(text)),
            ColumnType.Boolean => OfBoolean(Decimal(text) != 0),
            ColumnType.Choice => OfChoice((int)Decimal(text)),
            ColumnType.Choices => OfChoices([
                .. text.Split([','], StringSplitOptions.RemoveEmptyEntries)
                    .Select(option => (int)Decimal(option)),
            ]),
            ColumnType.Instant => OfInstant(
                DateTime.ParseExact(
                    text,
                    InstantFormat,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal
                )
            ),
            ColumnType.Date => OfDate(DateTime.ParseExact(text, DateFormat, CultureInfo.InvariantCulture)),
            _ => OfReference(Guid.Parse(text)),
        };

    /// <summary>The value in one form for all machines: ISO 8601, full stop as decimal point, options by comma.</summary>
    public override string ToString() =>
        Type switch
        {
            ColumnType.Text => Text,
            ColumnType.Choices => string.Join(",", Options),
            ColumnType.Instant => Time.ToString(InstantFormat, CultureInfo.InvariantCulture),
            ColumnType.Date => Time.ToString(DateFormat, CultureInfo.InvariantCulture),
            ColumnType.Reference => Id.ToString("D"),
            _ => Number.ToString(CultureInfo.InvariantCulture),
        };

    private static decimal Decimal(string text) =>
        decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
