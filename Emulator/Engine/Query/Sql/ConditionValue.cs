using System;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>Reads the value of a condition by the type of its column.</summary>
internal sealed class ConditionValue(Operand operand)
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>The value in the form that is stored. Faults with the offending value when it is of another type.</summary>
    public object Read(object value)
    {
        try
        {
            var typed = value is string text ? Parse(text) : Unwrap(value);
            return operand.Stored.Codec.Comparand(typed);
        }
        catch (Exception exception)
            when (exception is FormatException or InvalidCastException or OverflowException)
        {
            throw operand.Bad($"has the value '{value}', which is no {Expected()}");
        }
    }

    private object Unwrap(object value)
    {
        if (value is Enum number)
            return Convert.ToInt32(number, Invariant);
        if (operand.Stored.Column.Type == ColumnType.Boolean && value is int flag)
            return flag != 0;
        return operand.Stored.Column.IsText && value is IFormattable
            ? Convert.ToString(value, Invariant)!
            : value;
    }

    private object Parse(string text) =>
        operand.Stored.Column.Type switch
        {
            ColumnType.String or ColumnType.Memo or ColumnType.EntityName => text,
            ColumnType.Integer or ColumnType.BigInt => long.Parse(
                text,
                NumberStyles.AllowLeadingSign,
                Invariant
            ),
            ColumnType.Decimal or ColumnType.Money => decimal.Parse(text, NumberStyles.Float, Invariant),
            ColumnType.Double => double.Parse(text, NumberStyles.Float, Invariant),
            ColumnType.Boolean => Flag(text),
            ColumnType.DateTime => new DateText(
                operand.Stored.Column.Behavior,
                operand.Translation.Scope
            ).Read(text),
            ColumnType.MultiSelect => text.Split(',').Select(option => int.Parse(option, Invariant)).ToList(),
            ColumnType.Picklist or ColumnType.State or ColumnType.Status => int.Parse(text, Invariant),
            _ => Guid.Parse(text),
        };

    private static bool Flag(string text) =>
        text switch
        {
            "1" or "true" or "True" => true,
            "0" or "false" or "False" => false,
            _ => throw new FormatException(),
        };

    private string Expected() =>
        operand.Stored.Column.Type switch
        {
            ColumnType.Integer or ColumnType.BigInt => "whole number",
            ColumnType.Decimal or ColumnType.Money or ColumnType.Double => "number",
            ColumnType.Boolean => "1, 0, true or false",
            ColumnType.DateTime => "date",
            ColumnType.Picklist or ColumnType.State or ColumnType.Status => "option value",
            ColumnType.MultiSelect => "list of option values",
            ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner or ColumnType.UniqueIdentifier =>
                "id",
            _ => "text",
        };
}
