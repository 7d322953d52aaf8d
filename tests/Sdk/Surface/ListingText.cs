using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Crm.SalesProcess.Tests.Sdk.Surface;

/// <summary>Reads a listing: a line that starts with "T " declares a type, lines that start with "  M " its members.</summary>
public static partial class ListingText
{
    public static IReadOnlyDictionary<string, TypeSurface> Read(IEnumerable<string> lines)
    {
        var types = new Dictionary<string, TypeSurface>();
        var members = new Dictionary<string, IReadOnlySet<string>>();
        foreach (var line in lines)
        {
            if (line.StartsWith("T ", StringComparison.Ordinal))
            {
                members = [];
                var type = ReadType(line[2..], members);
                types.Add(type.Name, type);
            }
            else if (line.StartsWith("  M ", StringComparison.Ordinal))
            {
                var (attributes, signature) = SplitAttributes(line[4..]);
                members.Add(HiddenAccessor().Replace(signature, " "), attributes);
            }
        }
        return types;
    }

    private static TypeSurface ReadType(string text, Dictionary<string, IReadOnlySet<string>> members)
    {
        var (attributes, rest) = SplitAttributes(text);
        var match = Declaration().Match(rest);
        if (!match.Success)
        {
            throw new InvalidDataException($"Not the declaration of a type: {rest}");
        }
        var bases = SplitAtCommas(match.Groups["bases"].Value).ToHashSet();
        var declaration = match.Groups["kind"].Value + match.Groups["where"].Value;
        return new(
            match.Groups["name"].Value,
            declaration,
            bases,
            new HashSet<string>(),
            attributes,
            members
        );
    }

    private static (IReadOnlySet<string> Attributes, string Remainder) SplitAttributes(string text)
    {
        var match = AttributeLists().Match(text);
        var attributes = match.Groups["attribute"].Captures.Select(capture => capture.Value);
        return (attributes.Where(AttributeText.IsCovered).ToHashSet(), text[match.Length..]);
    }

    private static IEnumerable<string> SplitAtCommas(string text)
    {
        var depth = 0;
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            var isEnd = at == text.Length || (text[at] == ',' && depth == 0);
            depth +=
                at == text.Length
                    ? 0
                    : text[at] switch
                    {
                        '<' => 1,
                        '>' => -1,
                        _ => 0,
                    };
            if (isEnd && at > start)
            {
                yield return text[start..at].Trim();
            }
            start = isEnd ? at + 1 : start;
        }
    }

    [GeneratedRegex("""^(\[(?<attribute>(?:"[^"]*"|\[\]|[^\[\]"])*)\] ?)*""")]
    private static partial Regex AttributeLists();

    [GeneratedRegex(
        @"^(?<kind>public (?:[a-z]+ )*(?:class|interface|enum|struct)) (?<name>[\w.]+(?:<[^>]*>)?)(?: : (?<bases>.*?))?(?<where> where .*)?$"
    )]
    private static partial Regex Declaration();

    [GeneratedRegex(" (?:internal|private) set; ")]
    private static partial Regex HiddenAccessor();
}
