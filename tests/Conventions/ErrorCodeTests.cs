using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Crm.SalesProcess.Domain;

namespace Crm.SalesProcess.Tests.Conventions;

public sealed class ErrorCodeTests
{
    private static readonly string Document = SourceFiles.Text("docs/errors.md");

    [Fact]
    public void Every_code_is_explained_and_no_other()
    {
        var inCode = Enum.GetValues<RefusalCode>().Select(code => $"SP{(int)code}");
        var explained = Regex.Matches(Document, @"^## (SP\d{4})", RegexOptions.Multiline);

        Assert.Equal(inCode, explained.Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void Every_code_is_used()
    {
        var code = SourceFiles.JoinedCode("Plugins");

        var offenders = Enum.GetNames<RefusalCode>()
            .Where(name => !code.Contains($"RefusalCode.{name}", StringComparison.Ordinal));

        Assert.Empty(offenders);
    }

    [Fact]
    public void Every_entry_has_meaning_cause_and_remedy()
    {
        var offenders = Document
            .Split("\n## ")
            .Skip(1)
            .Where(entry =>
                !new[] { "**Meaning**", "**Cause**", "**Remedy**" }.All(part =>
                    entry.Contains(part, StringComparison.Ordinal)
                )
            );

        Assert.Empty(offenders);
    }

    [Fact]
    public void Every_text_that_is_quoted_is_the_text_of_the_code()
    {
        var code = SourceFiles.JoinedCode("Plugins");
        var quoted = Regex
            .Matches(Document, "^> (.+)$", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value);

        var offenders = quoted
            .Where(text => !text.StartsWith('•'))
            .Where(text => !Regex.IsMatch(code, Regex.Replace(Regex.Escape(text), "‹[^›]*›", ".+?")));

        Assert.Empty(offenders);
    }

    [Fact]
    public void Every_text_that_is_quoted_is_pinned_by_a_test()
    {
        var tests = SourceFiles.JoinedCode("tests");
        var quoted = Regex
            .Matches(Document, "^> (.+)$", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value)
            .Where(text => !text.StartsWith('•'));

        var offenders = quoted.Where(text =>
            !Regex.IsMatch(tests, Regex.Replace(Regex.Escape(text), "‹[^›]*›", ".+?"))
        );

        Assert.Empty(offenders);
    }

    /// <summary>Texts beside their number; lists of problems and what is built elsewhere are quoted by other tests.</summary>
    [Fact]
    public void Every_text_of_the_code_is_quoted()
    {
        var code = SourceFiles.JoinedCode("Plugins");
        var quoted = Quoted().Select(text => text.TrimEnd(':')).ToList();
        var offenders = Regex
            .Matches(code, @"RefusalCode\.\w+,\s*\$?""(?:SP[^:]*: )?(?<text>(?:[^""\\]|\\.)+)""")
            .Select(match => match.Groups["text"].Value.TrimEnd(':'))
            .Select(text => Regex.Replace(text, @"\{[^{}]*(\{[^{}]*\}[^{}]*)*\}", "‹›"))
            .Where(text => !quoted.Any(quote => Regex.Replace(quote, "‹[^›]*›", "‹›") == text));

        Assert.Empty(offenders);
    }

    [Fact]
    public void What_people_read_in_their_daily_work_comes_in_other_languages_too()
    {
        var entries = Document.Split("\n## ").Skip(1).Where(entry => Regex.IsMatch(entry, "^SP[135]"));
        var ownWords = new[] { "SP1001", "SP1002", "SP1006", "SP1007", "SP1011", "SP3001" };
        var quoted = entries
            .Where(entry => !ownWords.Contains(entry[..6]))
            .SelectMany(entry => Regex.Matches(entry, "^> (.+)$", RegexOptions.Multiline))
            .Select(match => Regex.Replace(match.Groups[1].Value.TrimEnd(), "‹[^›]*›", "{}"));

        Assert.Equal(
            quoted.Order(StringComparer.Ordinal),
            RefusalSentences
                .Translated.Select(text => Regex.Replace(text, @"\{\d\}", "{}"))
                .Order(StringComparer.Ordinal)
        );
    }

    private static IEnumerable<string> Quoted() =>
        Regex
            .Matches(Document, "^> (.+)$", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value)
            .Where(text => !text.StartsWith('•'));
}
