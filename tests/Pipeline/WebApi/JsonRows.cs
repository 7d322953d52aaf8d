using System;
using System.Linq;
using System.Text.Json.Nodes;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.WebApi;

/// <summary>Writes rows as clients of the Web API do.</summary>
internal sealed class JsonRows(Schema schema)
{
    /// <summary>The columns of a row, without its type.</summary>
    public JsonObject Of(Entity row)
    {
        var json = new JsonObject();
        foreach (var (column, value) in row.Attributes)
        {
            if (schema.Table(row.LogicalName).Column(column).IsLookup)
            {
                json[NavigationOf(row.LogicalName, column, value) + "@odata.bind"] = value
                    is EntityReference reference
                    ? "/" + Address(reference)
                    : null;
            }
            else
            {
                json[column] = ValueOf(value);
            }
        }
        return json;
    }

    /// <summary>The columns, the id and the type, as in the parameters of actions.</summary>
    public JsonObject Typed(Entity row)
    {
        var json = Of(row);
        json["@odata.type"] = "Microsoft.Dynamics.CRM." + row.LogicalName;
        if (row.Id != Guid.Empty)
        {
            json[schema.Table(row.LogicalName).PrimaryId] = row.Id;
        }
        return json;
    }

    /// <summary>Such as <c>opportunities(id)</c>.</summary>
    public string Address(EntityReference row) => $"{SetOf(row.LogicalName)}({row.Id:D})";

    /// <summary>Such as <c>opportunities</c>.</summary>
    public string SetOf(string table) => schema.Table(table).EntitySetName;

    /// <summary>A parameter of an action.</summary>
    public JsonNode? ParameterOf(object? value) =>
        value switch
        {
            Entity row => Typed(row),
            EntityReference reference => Typed(new Entity(reference.LogicalName, reference.Id)),
            EntityCollection rows => new JsonArray([.. rows.Entities.Select(row => (JsonNode)Typed(row))]),
            _ => ValueOf(value),
        };

    private static JsonNode? ValueOf(object? value) =>
        value switch
        {
            null => null,
            Money money => money.Value,
            OptionSetValue option => option.Value,
            DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"),
            bool flag => flag,
            int number => number,
            Guid id => id,
            string text => text,
            _ => throw new NotSupportedException($"A {value.GetType().Name} in JSON."),
        };

    /// <summary>By the table that is referred to; by any for an empty lookup.</summary>
    private string NavigationOf(string table, string column, object? value) =>
        schema
            .ReferencesFrom(table)
            .First(known =>
                known.ReferencingColumn == column
                && (value is not EntityReference row || row.LogicalName == known.ReferencedTable)
            )
            .ReferencingNavigation
            is { Length: > 0 } given
            ? given
            : column;
}
