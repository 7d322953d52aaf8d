using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Text.Json.Serialization;
using Crm.SalesProcess.Cli.Output;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>How a CSV export of another system is read: where each value stands and what its words mean.</summary>
/// <param name="DateFormats">.NET custom formats, tried in order, invariant culture.</param>
/// <param name="Currency">ISO code of the amounts; a currency of the organisation.</param>
/// <param name="Opportunities">The opportunity file.</param>
public sealed record LoadMap(
    IReadOnlyList<string> DateFormats,
    string Currency,
    OpportunityMap Opportunities
)
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

    /// <summary>Reads a map file.</summary>
    /// <exception cref="UsageException">The file is missing or is no valid map; names the file and the place.</exception>
    public static LoadMap Read(string file)
    {
        if (!File.Exists(file))
        {
            throw new UsageException($"The map file '{file}' does not exist.");
        }
        try
        {
            return JsonSerializer.Deserialize<LoadMap>(File.ReadAllText(file), Format)
                ?? throw new UsageException($"The map file '{file}' is empty.");
        }
        catch (JsonException error)
        {
            throw new UsageException(
                $"The map file '{file}' cannot be read, line {error.LineNumber + 1}, {error.Path}: {error.Message}"
            );
        }
    }
}
