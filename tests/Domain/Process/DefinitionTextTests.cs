using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using Crm.SalesProcess.Domain.Process;
using CsCheck;

namespace Crm.SalesProcess.Tests.Domain.Process;

[Trait("Category", "Property")]
public sealed class DefinitionTextTests
{
    [Fact]
    public void A_text_that_is_cut_at_any_byte_is_refused()
    {
        var text = DefinitionText.Write(SmallDefinition("Größe \"1\""));
        var hash = DefinitionText.Hash(text);
        var bytes = Encoding.UTF8.GetBytes(text);

        var accepted = Enumerable.Range(0, bytes.Length).Where(length => CanRead(bytes, length, hash));

        Assert.Empty(accepted);
    }

    [Fact]
    public void A_text_that_is_cut_at_any_byte_and_hashed_again_is_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(DefinitionText.Write(SmallDefinition("Größe \"1\"")));
        string Cut(int length) => Encoding.UTF8.GetString(bytes, 0, length);

        var accepted = Enumerable
            .Range(0, bytes.Length)
            .Where(length => CanRead(bytes, length, DefinitionText.Hash(Cut(length))));

        Assert.Empty(accepted);
    }

    [Fact]
    public void A_text_with_any_value_replaced_is_a_definition_or_refused()
    {
        var text = DefinitionText.Write(Given.Process());
        string[] values = ["null", "[]", "[null]", "{}", "\"\"", "\"x\"", "-1", "99999999999", "true"];
        var count = Values(JsonNode.Parse(text)!).Count();

        foreach (var (place, value) in Enumerable.Range(0, count).SelectMany(p => values.Select(v => (p, v))))
        {
            var root = JsonNode.Parse(text)!;
            Values(root).ElementAt(place).ReplaceWith(JsonNode.Parse(value));
            var broken = Encoding.UTF8.GetBytes(root.ToJsonString());
            CanRead(broken, broken.Length, DefinitionText.Hash(root.ToJsonString()));
        }
    }

    [Fact]
    public void A_text_that_lost_its_last_brace_is_refused_though_the_parser_would_take_it()
    {
        var text = DefinitionText.Write(SmallDefinition("a"));
        var cut = text.Substring(0, text.Length - 1);

        var refusal = Assert.Throws<FormatException>(() =>
            DefinitionText.Read(cut, DefinitionText.Hash(text))
        );

        Assert.Equal("its text has been changed or cut since it was published", refusal.Message);
    }

    [Theory]
    [InlineData("\"number\":1", "\"nummer\":1")]
    [InlineData("\"number\":1", "\"number\":0")]
    [InlineData("\"format\":1", "\"format\":2")]
    [InlineData("\"weekStart\":", "\"weekStart\":7")]
    [InlineData("\"ordinal\":2", "\"ordinal\":3")]
    [InlineData("\"type\":\"Text\"", "\"type\":\"Picture\"")]
    [InlineData("\"process\":\"0", "\"process\":\"x")]
    public void A_text_that_is_no_definition_is_refused_even_with_its_own_hash(string part, string broken)
    {
        var text = DefinitionText.Write(Given.Process()).Replace(part, broken, StringComparison.Ordinal);

        Assert.Throws<FormatException>(() => DefinitionText.Read(text, DefinitionText.Hash(text)));
    }

    [Fact]
    public void The_hash_is_SHA_256_of_the_text()
    {
        const string ofAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

        Assert.Equal(ofAbc, DefinitionText.Hash("abc"));
    }

    [Fact]
    public void Names_survive_writing_and_reading() =>
        Gen.String[Gen.Char[' ', '\u2000'], 1, 50]
            .Sample(name => Given.Definition(SmallDefinition(name)).Name == name);

    [Fact]
    public void The_time_zone_survives_writing_and_reading()
    {
        var data = SmallDefinition("a");
        data.Zone = ZoneData.Of(Given.Berlin);

        var zone = Given.Definition(data).Zone;

        Assert.Equal(Given.Berlin.Transitions, zone.Transitions);
        Assert.Equal(Given.Berlin.FirstOffsetMinutes, zone.FirstOffsetMinutes);
    }

    private static DefinitionData SmallDefinition(string name)
    {
        var data = Given.Process();
        data.Name = name;
        data.Columns = [.. data.Columns.Where(column => column.Name == "name")];
        return data;
    }

    /// <summary>Every value below the root, itself excluded.</summary>
    private static IEnumerable<JsonNode> Values(JsonNode node) =>
        node switch
        {
            JsonObject members => members.Select(member => member.Value!).SelectMany(SelfAndBelow),
            JsonArray items => items.SelectMany(item => SelfAndBelow(item!)),
            _ => [],
        };

    private static IEnumerable<JsonNode> SelfAndBelow(JsonNode node) => Values(node).Prepend(node);

    private static bool CanRead(byte[] bytes, int length, string hash)
    {
        try
        {
            DefinitionText.Read(Encoding.UTF8.GetString(bytes, 0, length), hash);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
