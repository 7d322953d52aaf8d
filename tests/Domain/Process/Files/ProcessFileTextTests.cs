using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json.Nodes;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Process.Files;
using CsCheck;

namespace Crm.SalesProcess.Tests.Domain.Process.Files;

[Trait("Category", "Property")]
public sealed class ProcessFileTextTests
{
    [Fact]
    public void What_is_written_is_read_as_it_was() =>
        RandomFiles.Any.Sample(file =>
        {
            var text = ProcessFileText.Write(file);

            Assert.Equal(text, ProcessFileText.Write(Read(text)));
        });

    [Fact]
    public void A_text_that_is_cut_at_any_character_is_refused() =>
        RandomFiles.Any.Sample(
            file =>
            {
                var text = ProcessFileText.Write(file);

                var accepted = Enumerable
                    .Range(0, text.Length)
                    .Where(length => Problems(text[..length]).Count == 0);

                Assert.Empty(accepted);
            },
            iter: 3
        );

    [Fact]
    public void A_text_with_any_value_replaced_is_read_or_refused_by_place() =>
        RandomFiles.Any.Sample(file => ReplaceEach(ProcessFileText.Write(file)), iter: 3);

    [Fact]
    public void Ids_that_are_not_given_follow_from_the_names()
    {
        const string text =
            """{"name": "B2B", "stages": [{"name": "S", "rules": [{"name": "R", "direction": "Exit", "kind": "Approval", "severity": "Block"}]}]}""";

        var (once, again) = (Read(text), Read(text));

        Assert.Equal(ProcessFileText.Write(once), ProcessFileText.Write(again));
        Assert.NotNull(once.Stages[0].Rules[0].Id);
        Assert.NotEqual(once.Id, Read(text.Replace("B2B", "B2C")).Id);
    }

    /// <summary>Whoever adds a column to the draft has to decide what becomes of it on the way to another environment.</summary>
    [Theory]
    [InlineData(
        typeof(DefinitionData),
        typeof(ProcessFileData),
        "baseCurrency columns forecastColumn graceMinutes number placeholders process rules weekStart zone approverKind"
    )]
    [InlineData(typeof(StageData), typeof(StageFileData), "ordinal")]
    [InlineData(typeof(RuleData), typeof(RuleFileData), "stage")]
    public void A_file_has_whatever_a_definition_has(Type definition, Type file, string but) =>
        Assert.Empty(Members(definition).Except(Members(file)).Except(but.Split(' ')));

    [Fact]
    public void A_newer_format_is_refused_by_its_number() =>
        Assert.Equal(
            ["format: it is 2; this release reads format 1."],
            Problems("""{"format": 2, "name": "B2B"}""")
        );

    private static void ReplaceEach(string text)
    {
        string[] values = ["null", "[]", "[null]", "{}", "\"\"", "\"x\"", "-1", "1.5", "99999999999", "true"];
        var count = Values(JsonNode.Parse(text)!).Count();

        foreach (var (place, value) in Enumerable.Range(0, count).SelectMany(p => values.Select(v => (p, v))))
        {
            var root = JsonNode.Parse(text)!;
            Values(root).ElementAt(place).ReplaceWith(JsonNode.Parse(value));
            var problems = new List<DraftProblem>();

            var file = ProcessFileText.Read(root.ToJsonString(), problems);

            Assert.All(problems, problem => Assert.NotEmpty(problem.Place));
            Assert.True(problems.Count > 0 || ProcessFileText.Write(file).Length > 0);
        }
    }

    private static IEnumerable<string> Members(Type type) =>
        type.GetProperties().Select(member => member.GetCustomAttribute<DataMemberAttribute>()!.Name!);

    private static IEnumerable<JsonNode> Values(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(member => Below(member.Value)),
            JsonArray items => items.SelectMany(Below),
            _ => [],
        };

    private static IEnumerable<JsonNode> Below(JsonNode? node) =>
        node is null ? [] : Values(node).Append(node);

    private static ProcessFileData Read(string text)
    {
        var problems = new List<DraftProblem>();
        var file = ProcessFileText.Read(text, problems);
        Assert.Empty(problems);
        return file;
    }

    private static List<string> Problems(string text)
    {
        var problems = new List<DraftProblem>();
        ProcessFileText.Read(text, problems);
        return [.. problems.Select(problem => problem.ToString())];
    }
}
