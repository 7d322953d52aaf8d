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

    [Theory]
    [InlineData("\"dateFormats\": []", "$.dateFormats is empty")]
    [InlineData("\"source\": \" \"", "$.source is empty")]
    [InlineData("\"delimiter\": \"\"", "$.delimiter is empty")]
    [InlineData("\"delimiter\": \"\\\"\"", "$.delimiter is empty, a quotation mark")]
    [InlineData(
        "\"rates\": [{ \"currency\": \"EUR\", \"from\": \"2020-01-01\", \"rate\": 0 }]",
        "$.rates has 0 for EUR from 2020-01-01"
    )]
    [InlineData("\"texts\": { \"ownerid\": \"Topic\" }", "$.opportunities.texts names 'ownerid'")]
    [InlineData("\"metrics\": { \"Calls\": \"calls\" }", "$.goals.metrics names 'calls'")]
    [InlineData("\"timeZone\": \"Mars/Olympus\"", "timeZone 'Mars/Olympus' is not known here")]
    [InlineData(
        "\"encoding\": \"Latin\"",
        "$.encoding is \"Latin\", expected is one of Auto, Utf8, Windows1252"
    )]
    [InlineData("\"encoding\": \"Utf8\"", "o.csv' is not UTF-8 at line 3, as the map says")]
    [InlineData("\"currency\": \"XXX\"", "The organisation has no currency 'XXX'")]
    [InlineData(
        "\"accounts\": { \"file\": \"o.csv\", \"name\": \"Topic\", \"texts\": { \"foo\": \"Topic\" } }",
        "Correct accounts.texts of the map."
    )]
    public async Task What_a_map_cannot_mean_is_said_before_anything_is_loaded(string member, string said)
    {
        using var scratch = new Scratch();
        var ready = new ReadyOrganisation();
        await ready.InitializeAsync();
        var emulator = ready.CopyTo(scratch);
        var before = ReadyOrganisation.RowsIn(emulator);
        scratch.Write(
            "o.csv",
            [.. "Topic,Owner,Created\nTea,Rita Rep,2026-01-05\nCaf"u8, 0xE9, .. ",Rita Rep,2026-01-05\n"u8]
        );
        var map = scratch.Write("map.json", MapWith(member));

        var run = await CommandLine.Refuse(
            "load",
            scratch.Folder,
            "--map",
            map,
            "--rejects",
            scratch.At("r.csv"),
            "--emulator",
            emulator
        );

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.Error);
        Assert.Equal(before, ReadyOrganisation.RowsIn(emulator));
        await ready.DisposeAsync();
    }

    /// <summary>A map that is fine but for one member.</summary>
    private static string MapWith(string member)
    {
        var map = JsonNode.Parse(
            """
            {
              "dateFormats": ["yyyy-MM-dd"],
              "currency": "USD",
              "opportunities": {
                "file": "o.csv",
                "columns": { "name": "Topic", "owner": "Owner", "createdOn": "Created" }
              },
              "goals": {
                "file": "g.csv",
                "columns": { "name": "a", "owner": "b", "target": "c", "from": "d", "to": "e" }
              }
            }
            """
        )!;
        var (name, value) = JsonNode.Parse($"{{ {member} }}")!.AsObject().Single();
        var place = name switch
        {
            "texts" => map["opportunities"]!,
            "metrics" => map["goals"]!,
            _ => map,
        };
        place[name] = value!.DeepClone();
        return map.ToJsonString();
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
