using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Crm.SalesProcess.Cli.Files;

/// <summary>Compares a JSON document with the type it is meant for, and says in plain words what does not fit.</summary>
internal sealed class JsonShape(JsonSerializerOptions format)
{
    private const int MostShown = 40;

    /// <summary>Every misfit with its JSON path, in the order of the document; empty when the document fits.</summary>
    public IEnumerable<string> Problems(JsonElement value, Type type, string path = "$")
    {
        var shape = format.GetTypeInfo(type);
        return shape.Kind switch
        {
            JsonTypeInfoKind.Object when value.ValueKind == JsonValueKind.Object => OfObject(
                value,
                shape,
                path
            ),
            JsonTypeInfoKind.Dictionary when value.ValueKind == JsonValueKind.Object => value
                .EnumerateObject()
                .SelectMany(member => Problems(member.Value, shape.ElementType!, $"{path}.{member.Name}")),
            JsonTypeInfoKind.Enumerable when value.ValueKind == JsonValueKind.Array => value
                .EnumerateArray()
                .SelectMany((item, index) => Problems(item, shape.ElementType!, $"{path}[{index}]")),
            _ => OfScalar(value, shape, path),
        };
    }

    private IEnumerable<string> OfObject(JsonElement value, JsonTypeInfo shape, string path)
    {
        foreach (var member in value.EnumerateObject())
        {
            var found = shape.Properties.FirstOrDefault(property => property.Name == member.Name);
            var problems =
                found is null ? [Unknown(member.Name, shape, path)]
                : IsAbsent(member.Value, found) ? []
                : Problems(member.Value, found.PropertyType, $"{path}.{member.Name}");
            foreach (var problem in problems)
            {
                yield return problem;
            }
        }
        foreach (var missing in shape.Properties.Where(IsRequired))
        {
            if (!value.TryGetProperty(missing.Name, out _))
            {
                yield return $"{path} lacks '{missing.Name}'";
            }
        }
    }

    private IEnumerable<string> OfScalar(JsonElement value, JsonTypeInfo shape, string path)
    {
        if (shape.Kind == JsonTypeInfoKind.None && value.ValueKind != JsonValueKind.Null)
        {
            try
            {
                value.Deserialize(shape);
                yield break;
            }
            catch (JsonException) { }
        }
        var text = value.GetRawText();
        var shown = text.Length > MostShown ? text[..MostShown] + "…" : text;
        yield return $"{path} is {shown}, expected is {Expected(shape)}";
    }

    private static bool IsAbsent(JsonElement value, JsonPropertyInfo property) =>
        value.ValueKind == JsonValueKind.Null && property.AssociatedParameter is not { IsNullable: false };

    private static bool IsRequired(JsonPropertyInfo property) =>
        property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false };

    private static string Unknown(string name, JsonTypeInfo shape, string path) =>
        $"{path} has no member '{name}', only {string.Join(", ", shape.Properties.Select(p => p.Name))}";

    private static string Expected(JsonTypeInfo shape) =>
        shape switch
        {
            { Kind: JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary } => "an object",
            { Kind: JsonTypeInfoKind.Enumerable } => "an array",
            { Type: { IsEnum: true } type } => $"one of {string.Join(", ", Enum.GetNames(type))}",
            { Type: var type } when type == typeof(string) => "a text",
            { Type: var type } when type == typeof(bool) => "true or false",
            { Type: var type } when type == typeof(int) => "a whole number",
            _ => "a number",
        };
}
