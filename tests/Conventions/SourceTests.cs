using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Crm.SalesProcess.Tests.Conventions;

public sealed class SourceTests
{
    private const int MostLines = 200;

    /// <summary>The only places that differ between the two modes by condition.</summary>
    private static readonly string[] MayBeConditional = ["Cli/", "tests/Pipeline/"];

    [Fact]
    public void No_code_is_compiled_on_condition()
    {
        var offenders = SourceFiles
            .In("", "*.cs")
            .Where(path => !MayBeConditional.Any(start => path.StartsWith(start, StringComparison.Ordinal)))
            .Where(path => Has(path, @"^\s*#(if|elif)\b"));

        Assert.Empty(offenders);
    }

    [Fact]
    public void No_warning_is_muted()
    {
        var inCode = SourceFiles
            .In("", "*.cs")
            .Where(path => Has(path, @"^\s*#pragma\b|\bSuppressMessage\("));
        var inProjects = new[] { "*.csproj", "*.props", "*.targets" }
            .SelectMany(pattern => SourceFiles.In("", pattern))
            .Where(path => Has(path, "<NoWarn|<WarningsNotAsErrors|<TreatWarningsAsErrors>false"));

        Assert.Empty(inCode.Concat(inProjects));
    }

    [Fact]
    public void Files_of_the_plugins_are_short()
    {
        var offenders = SourceFiles
            .In("Plugins", "*.cs")
            .Where(path => SourceFiles.Lines(path).Length > MostLines);

        Assert.Empty(offenders);
    }

    [Fact]
    public void The_readme_is_short()
    {
        if (File.Exists(Path.Combine(SharedData.Checkout, "README.md")))
        {
            Assert.InRange(SourceFiles.Lines("README.md").Length, 1, MostLines);
        }
    }

    [Fact]
    public void A_file_of_the_plugins_is_named_for_its_type()
    {
        var offenders = SourceFiles
            .In("Plugins", "*.cs")
            .Where(path =>
                !Has(
                    path,
                    $@"\b(class|enum|interface|record|struct|delegate \w+)\s+{Path.GetFileNameWithoutExtension(path).Split('.')[^1]}\b"
                )
            );

        Assert.Empty(offenders);
    }

    [Fact]
    public void The_domain_knows_neither_the_SDK_nor_the_rest_of_the_plugins()
    {
        var offenders = SourceFiles
            .In("Plugins/Domain", "*.cs")
            .Where(path =>
                Has(path, @"\bMicrosoft\.(Xrm|Crm)\b|Crm\.SalesProcess\.(Tables|Pipeline|Steps)\b")
            );

        Assert.Empty(offenders);
    }

    [Fact]
    public void Logical_names_of_our_columns_appear_in_the_tables_only()
    {
        var offenders = SourceFiles
            .In("Plugins", "*.cs")
            .Where(path => !path.StartsWith("Plugins/Tables/", StringComparison.Ordinal))
            .Where(path => Has(path, "\"csp_[a-z]+id\""));

        Assert.Empty(offenders);
    }

    private static bool Has(string path, string pattern) =>
        Regex.IsMatch(SourceFiles.Text(path), pattern, RegexOptions.Multiline);
}
