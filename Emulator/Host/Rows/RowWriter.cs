using System.Text.Json.Nodes;
using Crm.SalesProcess.Emulator.Host.Http;
using Crm.SalesProcess.Emulator.Host.Model;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Host.Rows;

/// <summary>Writes rows as the Web API shows them.</summary>
internal sealed class RowWriter(ApiModel model, AnnotationFilter annotations)
{
    /// <summary>The row with every property of the shape; empty columns are written as null.</summary>
    public JsonObject Write(Entity row, RowShape shape)
    {
        var json = Started(row);
        foreach (var column in shape.Shown)
        {
            row.Attributes.TryGetValue(column.LogicalName, out var value);
            Add(json, row, column, PropertyName.Of(column), column.LogicalName, value);
        }

        return json;
    }

    /// <summary>The row with the columns it has, those of links and aggregates included.</summary>
    public JsonObject Write(Entity row)
    {
        var json = Started(row);
        foreach (var (key, value) in row.Attributes)
        {
            if (value is AliasedValue aliased)
            {
                var column = model
                    .Schema.Table(aliased.EntityLogicalName)
                    .Column(aliased.AttributeLogicalName);
                Add(json, row, column, key, key, aliased.Value);
            }
            else if (model.Schema.Table(row.LogicalName).Find(key) is { } own && PropertyName.IsServed(own))
            {
                Add(json, row, own, PropertyName.Of(own), key, value);
            }
        }

        return json;
    }

    private static JsonObject Started(Entity row)
    {
        var json = new JsonObject();
        if (!string.IsNullOrEmpty(row.RowVersion))
        {
            json["@odata.etag"] = RowVersionTag.Write(row.RowVersion);
        }

        return json;
    }

    private void Add(JsonObject json, Entity row, Column column, string property, string key, object? value)
    {
        if (value is EntityReference reference)
        {
            Annotate(json, property, AnnotationFilter.LookupTable, reference.LogicalName);
            Annotate(json, property, AnnotationFilter.LookupNavigation, NavigationOf(row, column, reference));
        }

        Annotate(
            json,
            property,
            AnnotationFilter.FormattedValue,
            row.FormattedValues.TryGetValue(key, out var text) ? text : null
        );
        json[property] = ValueWriter.Write(column, value);
    }

    private string? NavigationOf(Entity row, Column column, EntityReference reference) =>
        model.Navigations.OfLookup(row.LogicalName, column.LogicalName, reference.LogicalName)?.Name;

    private void Annotate(JsonObject json, string property, string annotation, string? value)
    {
        if (value is not null && annotations.Wants(annotation))
        {
            json[$"{property}@{annotation}"] = value;
        }
    }
}
