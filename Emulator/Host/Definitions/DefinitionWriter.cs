using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Model;
using Microsoft.OData.UriParser;

namespace Crm.SalesProcess.Emulator.Host.Definitions;

/// <summary>Writes definitions as JSON.</summary>
internal static class DefinitionWriter
{
    private const string Key = "MetadataId";

    /// <param name="clause">What was selected and expanded; null = all but what has addresses of its own.</param>
    public static JsonObject Write(object item, SelectExpandClause? clause)
    {
        var selected = clause is null || clause.AllSelected ? null : Selected(clause);
        var json = new JsonObject { ["@odata.type"] = $"#{EdmNames.Namespace}.{item.GetType().Name}" };
        foreach (var property in DefinitionShape.PropertiesOf(item.GetType()))
        {
            var isShown = selected is null || property.Name == Key || selected.Contains(property.Name);
            if (isShown && !DefinitionShape.IsNavigation(property))
            {
                json[property.Name] = Value(property.GetValue(item));
            }
        }

        foreach (var expanded in clause?.SelectedItems.OfType<ExpandedNavigationSelectItem>() ?? [])
        {
            Expand(json, item, expanded);
        }

        return json;
    }

    /// <summary>A value that has no address of its own.</summary>
    public static JsonNode? Value(object? value) =>
        value switch
        {
            null => null,
            string text => text,
            bool flag => flag,
            Enum name => name.ToString(),
            DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            Guid id => id.ToString(),
            int or long or decimal or double => JsonValue.Create(
                Convert.ToDecimal(value, CultureInfo.InvariantCulture)
            ),
            IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(Value)]),
            _ => Complex(value),
        };

    private static JsonObject Complex(object value)
    {
        var json = new JsonObject();
        foreach (var property in DefinitionShape.PropertiesOf(value.GetType()))
        {
            json[property.Name] = Value(property.GetValue(value));
        }

        return json;
    }

    private static HashSet<string> Selected(SelectExpandClause clause) =>
        [
            .. clause
                .SelectedItems.OfType<PathSelectItem>()
                .Select(item => item.SelectedPath.FirstSegment.Identifier),
        ];

    private static void Expand(JsonObject json, object item, ExpandedNavigationSelectItem expanded)
    {
        if (
            expanded.OrderByOption is not null
            || expanded.TopOption is not null
            || expanded.ApplyOption is not null
        )
        {
            throw Fault.NotImplemented(
                "$expand of definitions with anything but $select, $expand and $filter"
            );
        }

        var name = expanded.PathToNavigationProperty.LastSegment.Identifier;
        json[name] = DefinitionShape.Get(item, name) switch
        {
            null => null,
            IEnumerable items => new JsonArray([
                .. items
                    .Cast<object>()
                    .Where(one =>
                        expanded.FilterOption is not { } filter
                        || DefinitionFilter.IsMet(filter.Expression, one)
                    )
                    .Select(one => Write(one, expanded.SelectAndExpand)),
            ]),
            var one => Write(one, expanded.SelectAndExpand),
        };
    }
}
