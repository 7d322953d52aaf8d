using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Crm.SalesProcess.Tests.Conventions;

/// <summary>Whoever doubts a figure finds beside its code what is computed, in which unit and range, and who says so.</summary>
public sealed partial class FormulaTests
{
    private const string Sources = "docs/formulas.md";
    private static readonly string[] Files = SourceFiles.In("Plugins/Domain/Metrics", "*.cs");

    [Fact]
    public void Every_public_method_says_what_it_does() =>
        Assert.Empty(
            Members
                .Where(member => !member.IsConstructor)
                .Where(member => !member.Comment.Contains("<summary>", StringComparison.Ordinal))
                .Select(Named)
        );

    [Fact]
    public void Every_constructor_says_what_it_takes() =>
        Assert.Empty(
            Members
                .Where(member => member.IsConstructor)
                .Where(member => !member.Comment.Contains("<param ", StringComparison.Ordinal))
                .Select(Named)
        );

    [Fact]
    public void Whatever_computes_a_figure_names_its_unit_or_range()
    {
        var silent =
            from path in Files
            let type = PublicMember.CommentOfType(path)
            from member in PublicMember.Of(path)
            where member.Computes && !UnitOrRange().IsMatch(member.Comment + type)
            select Named(member);

        Assert.Empty(silent);
    }

    [Fact]
    public void Whatever_computes_a_figure_names_its_source()
    {
        var silent =
            from path in Files
            where IsOfFormulas(path) || PublicMember.Of(path).Any(member => member.Computes)
            where SourcesIn(path).Count == 0
            select path;

        Assert.Empty(silent);
    }

    [Fact]
    public void Every_source_that_is_named_is_listed_and_every_listed_one_is_named()
    {
        var listed = ListedSource()
            .Matches(SourceFiles.Text(Sources))
            .Select(row => row.Groups[1].Value)
            .ToList();
        var named = Files.SelectMany(SourcesIn).ToList();

        Assert.All(listed, source => Assert.Contains(named, text => text.Contains(source)));
        Assert.All(named, text => Assert.True(Cites(text, listed), text));
    }

    [Fact]
    public void Every_rule_that_code_refers_to_is_written_down()
    {
        var written = WrittenRule().Matches(SourceFiles.Text(Sources)).Select(row => row.Groups[1].Value);
        var used = SourceFiles
            .In("Plugins", "*.cs")
            .SelectMany(path => UsedRule().Matches(SourceFiles.Text(path)))
            .SelectMany(match => RuleNumber().Matches(match.Value))
            .Select(match => match.Value);

        Assert.Empty(used.Except(written));
    }

    private static IEnumerable<PublicMember> Members => Files.SelectMany(PublicMember.Of);

    private static string Named(PublicMember member) => $"{member.Place} {member.Name}";

    /// <summary>What the file says after "Source:", one text per mention.</summary>
    private static List<string> SourcesIn(string path) =>
        [
            .. PublicMember
                .Of(path)
                .Select(member => member.Comment)
                .Append(PublicMember.CommentOfType(path))
                .SelectMany(comment => SourceText().Matches(comment))
                .Select(match => match.Groups[1].Value),
        ];

    /// <summary>Names a listed source, one of our rules or our own definition, and no year that is not listed.</summary>
    private static bool Cites(string text, List<string> listed)
    {
        var left = listed.Aggregate(text, (rest, source) => rest.Replace(source, ""));
        return !Year().IsMatch(left)
            && (
                left != text
                || text.Contains("own definition", StringComparison.Ordinal)
                || RuleNumber().IsMatch(text)
            );
    }

    /// <summary>Classes whose business is formulas, whatever their members give back; records and enums carry values only.</summary>
    private static bool IsOfFormulas(string path) =>
        FormulaFile().IsMatch(path) && SourceFiles.Text(path).Contains(" class ", StringComparison.Ordinal);

    [GeneratedRegex(@"/(Charts|Conformance|Statistics)/|Measures\.cs$|Contributions\.cs$|Waterfall\.cs$")]
    private static partial Regex FormulaFile();

    [GeneratedRegex(@"Source: ([^<]+)\.")]
    private static partial Regex SourceText();

    [GeneratedRegex(@"\b(19|20)\d\d\b")]
    private static partial Regex Year();

    [GeneratedRegex(@"^\| ([^|]+ (?:19|20)\d\d) +\|", RegexOptions.Multiline)]
    private static partial Regex ListedSource();

    [GeneratedRegex(@"^- \*\*(R\d+)\*\*", RegexOptions.Multiline)]
    private static partial Regex WrittenRule();

    [GeneratedRegex(@"\brules? R\d+((,| and) R\d+)*")]
    private static partial Regex UsedRule();

    [GeneratedRegex(@"R\d+")]
    private static partial Regex RuleNumber();

    [GeneratedRegex(
        @"\b(unit|units|days|base currency|fraction|per cent|share|0 to 1|0 to 100|0 or more|1 or more|any value)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex UnitOrRange();
}
