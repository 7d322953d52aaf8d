using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Host.Rows;

/// <summary>Writes rows as the Web API shows them.</summary>
/// <param name="schema">Tells each column's type.</param>
/// <param name="annotated">Whether formatted values and lookup targets are added.</param>
internal sealed class RowWriter(Schema schema, bool annotated)
{
    private const string FormattedValue = "@OData.Community.Display.V1.FormattedValue";
    private const string LookupTable = "@Microsoft.Dynamics.CRM.lookuplogicalname";

    /// <summary>One row; columns asked for that are empty are written as null.</summary>
    /// <param name="row">The row.</param>
    /// <param name="columns">The columns asked for; null = those the row has.</param>
    public JsonObject Write(Entity row, ColumnSet? columns)
    {
        var table = schema.Table(row.LogicalName);
        var json = new JsonObject();
        if (row.RowVersion is { } version)
        {
            json["@odata.etag"] = $"W/\"{version}\"";
        }
        foreach (var column in table.Columns.Where(column => IsAsked(row, column, columns)))
        {
            Add(json, row, column);
        }
        foreach (var aliased in row.Attributes.Where(pair => pair.Value is AliasedValue))
        {
            json[aliased.Key] = Plain(((AliasedValue)aliased.Value).Value, dateOnly: false);
        }
        return json;
    }

    private static bool IsAsked(Entity row, Column column, ColumnSet? columns) =>
        PropertyName.KindOf(column) is not null
        && (
            columns is null
                ? row.Contains(column.LogicalName)
                : columns.AllColumns || columns.Columns.Contains(column.LogicalName)
        );

    private void Add(JsonObject json, Entity row, Column column)
    {
        var name = PropertyName.Of(column);
        row.Attributes.TryGetValue(column.LogicalName, out var value);
        json[name] = Plain(value, column.Behavior == DateTimeBehavior.DateOnly);
        if (!annotated)
        {
            return;
        }
        if (row.FormattedValues.TryGetValue(column.LogicalName, out var text))
        {
            json[name + FormattedValue] = text;
        }
        if (value is EntityReference reference)
        {
            json[name + LookupTable] = reference.LogicalName;
        }
    }

    private static JsonNode? Plain(object? value, bool dateOnly) =>
        value switch
        {
            null => null,
            Money money => JsonValue.Create(money.Value),
            OptionSetValue choice => JsonValue.Create(choice.Value),
            OptionSetValueCollection choices => string.Join(",", choices.Select(choice => choice.Value)),
            EntityReference reference => reference.Id.ToString(),
            DateTime date => date.ToString(
                dateOnly ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ssZ",
                CultureInfo.InvariantCulture
            ),
            Guid id => id.ToString(),
            string text => text,
            bool flag => flag,
            int number => number,
            long number => number,
            decimal number => number,
            double number => number,
            _ => value.ToString(),
        };
}
