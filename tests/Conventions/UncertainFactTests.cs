using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Crm.SalesProcess.Tests.Conventions;

/// <summary><c>docs/emulator-facts.md</c> decides every fact of the platform that is not certain.</summary>
public sealed partial class UncertainFactTests
{
    private static readonly IReadOnlyList<string[]> Rows =
    [
        .. SourceFiles
            .Lines("docs/emulator-facts.md")
            .Where(line => Section().IsMatch(line))
            .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries)),
    ];

    [SharedDataFact]
    public void Every_fact_that_is_not_certain_is_decided()
    {
        var undecided = Uncertain().Where(fact => !Rows.Any(row => Decides(row, fact)));

        Assert.True(Rows.Count > 90);
        Assert.Empty(undecided);
    }

    [SharedDataFact]
    public void Every_decision_is_about_a_fact_that_is_not_certain()
    {
        var facts = Uncertain().ToList();

        Assert.Empty(Rows.Where(row => !facts.Any(fact => Decides(row, fact))).Select(row => row[1]));
    }

    [Fact]
    public void Every_switch_of_a_decision_is_an_option()
    {
        var options = string.Concat(
            SourceFiles.In("Emulator", "*Options*.cs").Select(path => SourceFiles.Text(path))
        );

        var unknown = Rows.Where(row => row.Length == 3)
            .SelectMany(row => Names(row[2]))
            .Where(name => !options.Contains($" bool {name} ", StringComparison.Ordinal));

        Assert.Empty(unknown);
    }

    [Fact]
    public void Every_test_of_a_decision_is_there()
    {
        var tests = SourceFiles
            .In("tests", "*Tests.cs")
            .SelectMany(path =>
                Test()
                    .Matches(SourceFiles.Text(path))
                    .Select(test => $"{Path.GetFileNameWithoutExtension(path)}.{test.Groups["name"].Value}")
            )
            .ToHashSet();

        Assert.Empty(Rows.Where(row => row.Length == 4).SelectMany(row => Names(row[3])).Except(tests));
    }

    /// <summary>What stands before each mark of uncertainty, back to the mark before it.</summary>
    private static IEnumerable<(string Section, string Text)> Uncertain()
    {
        var section = "";
        foreach (
            var line in File.ReadLines(SharedData.File("reference", "platform-facts.md")).Skip(LinesOfLegend)
        )
        {
            section = Heading().Match(line) is { Success: true } heading
                ? heading.Groups["number"].Value.TrimEnd('.')
                : section;
            foreach (
                var text in Mark().Split(line).SkipLast(1).Where(text => text.Trim(' ', '`', ']').Length > 0)
            )
            {
                yield return (section, text);
            }
        }
    }

    private const int LinesOfLegend = 15;

    private static bool Decides(string[] row, (string Section, string Text) fact) =>
        row[0] == fact.Section && fact.Text.Contains(row[1], StringComparison.Ordinal);

    private static IEnumerable<string> Names(string cell) =>
        Name().Matches(cell).Select(name => name.Groups["name"].Value);

    [GeneratedRegex(@"^\| \d+(\.\d+)? +\|")]
    private static partial Regex Section();

    [GeneratedRegex(@"^#+ (?<number>\d[\d.]*)")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[[^\[\]]*?(?:(?<![A-Za-z])K(?![A-Za-z:])|\?(?=\]))")]
    private static partial Regex Mark();

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"public (async Task|void) (?<name>\w+)\(")]
    private static partial Regex Test();
}
