using System.IO;
using System.Text.Json;
using System.Text.Json.Serialization;
using Crm.SalesProcess.Cli.Output;

namespace Crm.SalesProcess.Cli.Files;

/// <summary>Reads the JSON files that people write for the command line: strict, with the place of every mistake.</summary>
public static class JsonFile
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Reads a file into <typeparamref name="T"/>; unknown and missing members are mistakes.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="kind">What the file is, for messages ("map file").</param>
    /// <exception cref="UsageException">The file is missing or does not fit; names the file, line and member.</exception>
    public static T Read<T>(string file, string kind)
        where T : class
    {
        if (!File.Exists(file))
        {
            throw new UsageException($"The {kind} '{file}' does not exist.");
        }
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllText(file), Format)
                ?? throw new UsageException($"The {kind} '{file}' holds nothing.");
        }
        catch (JsonException error)
        {
            var line = error.LineNumber is { } number ? $", line {number + 1}" : string.Empty;
            throw new UsageException(
                $"The {kind} '{file}' cannot be read{line}, at {error.Path ?? "$"}: {error.Message}"
            );
        }
    }
}
