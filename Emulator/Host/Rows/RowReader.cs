using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Host.Rows;

/// <summary>Reads request bodies into rows.</summary>
internal sealed partial class RowReader(Schema schema)
{
    private const string Binding = "@odata.bind";

    /// <summary>The row that a JSON object describes; a property that is no column faults by name.</summary>
    public Entity Read(Table table, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw Fault.Of(ErrorCode.InvalidArgument, "The request body must be one JSON object.");
        }
        var row = new Entity(table.LogicalName);
        foreach (var property in body.EnumerateObject())
        {
            if (property.Name.EndsWith(Binding, StringComparison.Ordinal))
            {
                var column = LookupColumn(table, property.Name[..^Binding.Length]);
                row[column.LogicalName] = Reference(property);
            }
            else if (!property.Name.StartsWith('@'))
            {
                var column = table.Find(property.Name) ?? throw Unknown(table, property.Name);
                row[column.LogicalName] = Value(column, property.Value);
            }
        }
        return row;
    }

    /// <summary>A navigation property is the lookup's name, with the target table behind it when there are several.</summary>
    private static Column LookupColumn(Table table, string navigation)
    {
        var name = navigation.ToLowerInvariant();
        return table.Columns.FirstOrDefault(column =>
                column.IsLookup
                && (
                    column.LogicalName == name
                    || column.Targets.Any(target =>
                        name.StartsWith($"{column.LogicalName}_{target}", StringComparison.Ordinal)
                    )
                )
            ) ?? throw Unknown(table, navigation + Binding);
    }

    private EntityReference? Reference(JsonProperty property)
    {
        if (property.Value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }
        var match = EntityPath().Match(property.Value.ToString());
        if (!match.Success || !Guid.TryParse(match.Groups[2].Value, out var id))
        {
            throw Fault.Of(
                ErrorCode.InvalidArgument,
                $"'{property.Name}' must name a row such as /accounts(00000000-0000-0000-0000-000000000000)."
            );
        }
        var target = schema.FindByEntitySet(match.Groups[1].Value);
        return target is null
            ? throw Fault.Of(
                ErrorCode.ObjectDoesNotExist,
                $"Resource not found for the segment '{match.Groups[1].Value}'."
            )
            : new EntityReference(target.LogicalName, id);
    }

    private static object? Value(Column column, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return null;
        }
        try
        {
            return column.Type switch
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
                _ => throw Fault.NotSupported($"Writing '{column.LogicalName}' ({column.Type}) by its value"),
            };
        }
        catch (Exception error) when (error is InvalidOperationException or FormatException)
        {
            throw Fault.Of(
                ErrorCode.InvalidArgument,
                $"'{json}' is no value for '{column.LogicalName}', which is of type {column.Type}."
            );
        }
    }

    private static OptionSetValueCollection Choices(string text) =>
        new(
            text.Split(',')
                .Select(part => new OptionSetValue(int.Parse(part, CultureInfo.InvariantCulture)))
                .ToList()
        );

    private static DateTime Date(Column column, string text) =>
        column.Behavior == DateTimeBehavior.DateOnly
            ? DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : DateTimeOffset
                .Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
                .UtcDateTime;

    private static Exception Unknown(Table table, string property) =>
        Fault.Of(
            ErrorCode.QueryBuilderNoAttribute,
            $"Invalid property '{property}' was found in entity 'Microsoft.Dynamics.CRM.{table.LogicalName}'."
        );

    [GeneratedRegex(@"^/?(?:.*/)?([A-Za-z0-9_]+)\(([0-9a-fA-F-]{36})\)$")]
    private static partial Regex EntityPath();
}
