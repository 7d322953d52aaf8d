using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Crm.SalesProcess.Tests.Conventions;

/// <summary>What <c>docs/emulator.md</c> and <c>docs/emulator-web-api.md</c> list against the tests.</summary>
public sealed partial class EmulatorPageTests
{
    [Fact]
    public void Every_request_of_the_page_is_made_in_a_test()
    {
        var tests = string.Concat(
            SourceFiles
                .In("tests/Emulator", "*.cs")
                .Where(path => !path.EndsWith("RequestListTests.cs", StringComparison.Ordinal))
                .Select(SourceFiles.Text)
        );

        var unmade = Requests().Where(name => !Uses(tests, name));

        Assert.True(Requests().Count > 50);
        Assert.Empty(unmade);
    }

    [Fact]
    public void Every_operation_of_the_Web_API_is_called_in_a_test()
    {
        var operations = Operation()
            .Matches(SourceFiles.Text("Emulator/Host/Operations/StandardOperations.cs"))
            .Select(match => match.Groups["name"].Value)
            .ToList();
        var tests = string.Concat(SourceFiles.In("tests/Emulator/WebApi", "*.cs").Select(SourceFiles.Text));

        var uncalled = operations.Where(name => !tests.Contains(name, StringComparison.Ordinal));

        Assert.True(operations.Count > 20);
        Assert.Empty(uncalled);
    }

    private static List<string> Requests()
    {
        var page = SourceFiles.Text("docs/emulator.md");
        var list = page[page.IndexOf("\n## Messages", StringComparison.Ordinal)..].Split("\n\n")[1];
        return
        [
            .. InBrackets()
                .Replace(list, "")
                .Split([',', '.'], StringSplitOptions.TrimEntries)
                .Where(name => name.Length > 0 && !name.Contains(' ', StringComparison.Ordinal)),
        ];
    }

    /// <summary>By the class of the SDK, by name, or, of the usual ones, by the method of the service.</summary>
    private static bool Uses(string tests, string name) =>
        tests.Contains($"{name}Request", StringComparison.Ordinal)
        || tests.Contains($"OrganizationRequest(\"{name}\")", StringComparison.Ordinal)
        || tests.Contains($"Admin.{name}(", StringComparison.Ordinal);

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex InBrackets();

    [GeneratedRegex(
        "(?m)^        (?:new|Closing|Sharing|Members|Counter|Bulk|TimeZone)\\(\"(?<name>[A-Z]\\w+)\""
    )]
    private static partial Regex Operation();
}
