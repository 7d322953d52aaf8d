using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Crm.SalesProcess.Tests.Conventions;

/// <summary>A public method, constructor, indexer or computed property of a source file, with the comment above it.</summary>
/// <param name="Place">File and line.</param>
/// <param name="Type">What it gives back; empty for a constructor.</param>
/// <param name="Name">Its name.</param>
/// <param name="Comment">Its documentation, on one line; empty when it has none.</param>
internal sealed partial record PublicMember(string Place, string Type, string Name, string Comment)
{
    private static readonly string[] Figures = ["decimal", "decimal?", "Figure", "Rate", "Distribution"];

    /// <summary>Whether it gives back a figure.</summary>
    public bool Computes => Figures.Contains(Type);

    public bool IsConstructor => Type.Length == 0;

    /// <summary>The members of a file, in its order; those of types inside types are none.</summary>
    public static IReadOnlyList<PublicMember> Of(string path)
    {
        var lines = SourceFiles.Lines(path);
        return
        [
            .. lines
                .Select((line, index) => (Found: Declaration().Match(line), index))
                .Where(row => row.Found.Success)
                .Select(row => new PublicMember(
                    $"{path}:{row.index + 1}",
                    row.Found.Groups["type"].Value.Trim(),
                    row.Found.Groups["name"].Value,
                    CommentAbove(lines, row.index)
                )),
        ];
    }

    /// <summary>The documentation of the type that a file is named for, on one line; empty when it has none.</summary>
    public static string CommentOfType(string path)
    {
        var lines = SourceFiles.Lines(path);
        var declared = Array.FindIndex(lines, line => TypeDeclaration().IsMatch(line));
        return declared < 0 ? "" : CommentAbove(lines, declared);
    }

    private static string CommentAbove(string[] lines, int index)
    {
        var above = lines
            .Take(index)
            .Reverse()
            .SkipWhile(line => line.TrimStart().StartsWith('['))
            .TakeWhile(line => line.TrimStart().StartsWith("///", StringComparison.Ordinal))
            .Select(line => line.TrimStart()[3..].Trim());
        return string.Join(' ', above.Reverse());
    }

    [GeneratedRegex(
        @"^    public (?!.*\b(class|enum|const|override|delegate)\b)(static )?((?<type>[\w<>?,\[\] ]+?) )?((?<name>\w+)(<\w+>)?\(|(?<name>this)\[|(?<name>\w+) =>)"
    )]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^(public|internal) .*\b(class|enum|interface|record|struct)\b")]
    private static partial Regex TypeDeclaration();
}
