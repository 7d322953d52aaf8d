using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Host.Rows;

/// <summary>Reads the JSON value of a column.</summary>
internal static class ValueReader
{
    /// <summary>Null for JSON null; faults with the column's name when the value is of another kind.</summary>
    public static object? Read(Column column, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        try
        {
            return Known(column, json);
        }
        catch (Exception error)
            when (error is InvalidOperationException or FormatException or OverflowException)
        {
            throw Fault.Of(
                ErrorCode.BadPayload,
                $"'{Shortened(json)}' is no value for '{column.LogicalName}', which is of type {column.Type}."
            );
        }
    }

    private static object? Known(Column column, JsonElement json) =>
        column.Type switch
        {
            ColumnType.String or ColumnType.Memo or ColumnType.EntityName => json.GetString(),
            ColumnType.Integer => json.GetInt32(),
            ColumnType.BigInt => json.GetInt64(),
            ColumnType.Decimal => json.GetDecimal(),
            ColumnType.Double => json.GetDouble(),
            ColumnType.Money => new Money(json.GetDecimal()),
            ColumnType.Boolean => json.GetBoolean(),
            ColumnType.UniqueIdentifier => json.GetGuid(),
            ColumnType.Picklist or ColumnType.State or ColumnType.Status => new OptionSetValue(
                json.GetInt32()
            ),
            ColumnType.MultiSelect => Choices(json.GetString()!),
            ColumnType.DateTime => Date(column, json.GetString()!),
            _ => throw Fault.NotImplemented($"Writing '{column.LogicalName}' ({column.Type}) by its value"),
        };

    private static OptionSetValueCollection Choices(string text) =>
        [
            .. text.Split(',', StringSplitOptions.TrimEntries)
                .Select(part => new OptionSetValue(int.Parse(part, CultureInfo.InvariantCulture))),
        ];

    private static DateTime Date(Column column, string text) =>
        column.Behavior == DateTimeBehavior.DateOnly
            ? DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : DateTimeOffset
                .Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
                .UtcDateTime;

    private static string Shortened(JsonElement json)
    {
        var text = json.ToString();
        return text.Length > 100 ? text[..100] + "…" : text;
    }
}
