using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Crm.SalesProcess.Cli.Files;
using Crm.SalesProcess.Cli.Loading.Maps;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>The map of a load, its schema and its samples.</summary>
public sealed class LoadMapTests
{
    private const string Renew = "UPDATE_DOCS=1 dotnet test tests/EndToEnd --filter LoadMap";

    private static readonly string Schema = Path.Combine(SharedData.Checkout, "docs", "load-map.schema.json");

    [Fact]
    public async Task The_schema_is_what_the_loader_reads()
    {
        var expected = JsonNode.Parse(JsonFile.SchemaOf<LoadMap>("Map of salesprocess load"))!;
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(
                Schema,
                JsonFile.SchemaOf<LoadMap>("Map of salesprocess load") + "\n"
            );
        }

        var found = JsonNode.Parse(await File.ReadAllTextAsync(Schema))!;

        Assert.True(JsonNode.DeepEquals(expected, found), $"{Schema} is out of date. Renew it: {Renew}");
    }

    public static TheoryData<string> Samples =>
        [
            .. Directory
                .EnumerateFiles(
                    Path.Combine(SharedData.Checkout, "samples"),
                    "map*.json",
                    SearchOption.AllDirectories
                )
                .Append(Path.Combine(SharedData.Checkout, "Cli", "DemoData", "map.json"))
                .Select(file => Path.GetRelativePath(SharedData.Checkout, file)),
        ];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_sample_names_only_what_the_schema_knows(string sample)
    {
        var schema = JsonNode.Parse(File.ReadAllText(Schema))!.AsObject();
        var text = File.ReadAllText(Path.Combine(SharedData.Checkout, sample)).Replace("{year}", "2025");

        Assert.Empty(Strangers(JsonNode.Parse(text)!, schema, "$"));
    }

    /// <summary>Members that the schema does not have, with their paths.</summary>
    private static IEnumerable<string> Strangers(JsonNode node, JsonObject schema, string path)
    {
        if (
            node is not JsonObject members
            || (schema["properties"] ?? schema["additionalProperties"]) is null
        )
        {
            return [];
        }
        return members.SelectMany(member =>
            (schema["properties"]?[member.Key] ?? schema["additionalProperties"]) switch
            {
                JsonObject known => Strangers(member.Value!, known, $"{path}.{member.Key}"),
                _ => [$"{path}.{member.Key}"],
            }
        );
    }
}
