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

    public static string Write(Schema schema) => JsonSerializer.Serialize(schema, Options);

    /// <exception cref="JsonException">The text is no schema.</exception>
    public static Schema Read(string json) =>
        JsonSerializer.Deserialize<Schema>(json, Options) ?? throw new JsonException("The schema is null.");
}
