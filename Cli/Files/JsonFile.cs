using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
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
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    private static readonly JsonDocumentOptions Reading = new()
    {
        AllowDuplicateProperties = false,
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>The JSON Schema of files that are read into <typeparamref name="T"/>.</summary>
    public static string SchemaOf<T>(string title)
    {
        var schema = Format.GetJsonSchemaAsNode(
            typeof(T),
            new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true }
        );
        var page = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = title,
        };
        foreach (var (name, value) in schema.AsObject())
        {
            page[name] = value?.DeepClone();
        }
        return page.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" });
    }

    /// <summary>Reads a file into <typeparamref name="T"/>; unknown, missing and repeated members are mistakes.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="kind">What the file is, for messages ("map file").</param>
    /// <exception cref="UsageException">The file is missing or does not fit; names the file, line and member.</exception>
    public static T Read<T>(string file, string kind)
        where T : class
    {
        using var document = Parse(ReadableFile.Text(file, kind), file, kind);
        var problems = new JsonShape(Format).Problems(document.RootElement, typeof(T)).ToList();
        return problems.Count switch
        {
            0 => document.RootElement.Deserialize<T>(Format)!,
            1 => throw new UsageException($"The {kind} '{file}' does not fit: {problems[0]}."),
            _ => throw new UsageException(
                $"The {kind} '{file}' does not fit:\n• {string.Join(".\n• ", problems)}."
            ),
        };
    }

    /// <summary>The document in a text; comments and trailing commas are allowed in it.</summary>
    /// <exception cref="UsageException">It is no JSON; names the file, line and column.</exception>
    internal static JsonDocument Parse(string text, string file, string kind)
    {
        try
        {
            return JsonDocument.Parse(text, Reading);
        }
        catch (JsonException error)
        {
            var (line, column) = (error.LineNumber + 1, error.BytePositionInLine + 1);
            var reason = error.Message.Split(" LineNumber:", 2)[0].TrimEnd('.', ' ');
            throw new UsageException(
                $"The {kind} '{file}' is not JSON at line {line}, column {column}: {reason}. Correct it there."
            );
        }
    }
}
