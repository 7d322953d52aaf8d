using System.Text.Json;
using System.Text.Json.Serialization;

namespace Crm.SalesProcess.Emulator.Metadata;

/// <summary>The form in which a database file keeps its schema.</summary>
public static class SchemaJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    private static volatile ReadSchema? _last;

    public static string Write(Schema schema) => JsonSerializer.Serialize(schema, Options);

    /// <summary>The same object again for the text that was read last: copies of one file are opened one after another.</summary>
    /// <exception cref="JsonException">The text is no schema.</exception>
    public static Schema Read(string json)
    {
        var last = _last;
        if (last?.Text != json)
        {
            var schema = JsonSerializer.Deserialize<Schema>(json, Options);
            last = new ReadSchema(json, schema ?? throw new JsonException("The schema is null."));
            _last = last;
        }

        return last.Schema;
    }

    private sealed record ReadSchema(string Text, Schema Schema);
}
