using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Crm.SalesProcess.Tests.Conventions;

/// <summary>The table of facts in <c>docs/emulator.md</c> and the tests that prove them.</summary>
public sealed partial class PlatformFactTests
{
    private const int Facts = 27;

    private static readonly ILookup<int, string> Written = SourceFiles
        .Lines("docs/emulator.md")
        .Select(line => Row().Match(line))
        .Where(row => row.Success)
        .SelectMany(row =>
            Name()
                .Matches(row.Groups["tests"].Value)
                .Select(name => (Fact: Number(row.Groups["fact"].Value), Test: name.Groups["test"].Value))
        )
        .ToLookup(named => named.Fact, named => named.Test);

    [Fact]
    public void Every_fact_of_the_platform_names_its_tests() =>
        Assert.Equal(Enumerable.Range(1, Facts), Written.Select(fact => fact.Key).Order());

    [Fact]
    public void The_tests_named_are_those_that_carry_the_number_of_the_fact()
    {
        var written = Written.SelectMany(fact => fact.Select(test => $"{fact.Key} {test}"));

        Assert.Equal(Carried().Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_switch_is_in_the_docs_and_set_in_a_test()
    {
        var docs = SourceFiles.Text("docs/emulator.md");
        var tests = string.Concat(SourceFiles.In("tests/Emulator", "*.cs").Select(SourceFiles.Text));

        var forgotten = Switch()
            .Matches(
                string.Concat(
                    SourceFiles.In("Emulator/Engine", "EmulatorOptions*.cs").Select(SourceFiles.Text)
                )
            )
            .Select(found => found.Groups["name"].Value)
            .Where(name =>
                !docs.Contains($"`{name}`", StringComparison.Ordinal)
                || !tests.Contains($"{name} = ", StringComparison.Ordinal)
            );

        Assert.Empty(forgotten);
    }

    private static IEnumerable<string> Carried() =>
        from path in SourceFiles.In("tests", "*Tests.cs")
        from test in Carrier().Matches(SourceFiles.Text(path))
        from fact in test.Groups["fact"].Captures
        select $"{fact.Value} {Path.GetFileNameWithoutExtension(path)}.{test.Groups["name"].Value}";

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| (?<fact>\d+) +\|.*\| (?<tests>`[^|]*) *\|$")]
    private static partial Regex Row();

    [GeneratedRegex(@"public bool (?<name>\w+)")]
    private static partial Regex Switch();

    [GeneratedRegex(@"`(?<test>\w+\.\w+)`")]
    private static partial Regex Name();

    [GeneratedRegex("""(\[Trait\("Fact", "(?<fact>\d+)"\)\]\s+)+public (async Task|void) (?<name>\w+)\(""")]
    private static partial Regex Carrier();
}
