using System;
using System.IO;
using System.Threading.Tasks;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>Holds the example of docs/process-designers.md equal to what the commands answer.</summary>
public sealed class DesignerPageTests(ReadyOrganisation ready) : IClassFixture<ReadyOrganisation>
{
    private const string Begin = "<!-- example -->\n\n";
    private const string End = "<!-- end of example -->";
    private const string Renew = "UPDATE_DOCS=1 dotnet test tests/EndToEnd --filter DesignerPage";

    private static readonly string Document = Path.Combine(
        SharedData.Checkout,
        "docs",
        "process-designers.md"
    );

    [Fact]
    public async Task The_example_is_what_the_commands_answer()
    {
        using var scratch = new Scratch();
        var told = await new DesignerExample(ready, scratch).Tell();
        var page = (await File.ReadAllTextAsync(Document)).ReplaceLineEndings("\n");
        var (from, to) = (
            page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length,
            page.IndexOf(End, StringComparison.Ordinal)
        );
        var expected = page[..from] + told + page[to..];
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(Document, expected);
            page = expected;
        }

        Assert.True(
            expected == page,
            $"The example is not what the commands answer. Renew it: {Renew}\n{told}"
        );
    }
}
