using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Crm.SalesProcess.Cli;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>Holds docs/cli.md equal to what the commands say of themselves.</summary>
public sealed class CommandReferenceTests
{
    private const string Renew = "UPDATE_DOCS=1 dotnet test tests/EndToEnd --filter CommandReference";

    private static readonly string Document = Path.Combine(SharedData.Checkout, "docs", "cli.md");

    [Fact]
    public async Task The_reference_is_what_the_help_says()
    {
        var expected = await Reference();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(Document, expected);
        }

        var found = await File.ReadAllTextAsync(Document);

        Assert.True(expected == found, $"docs/cli.md is not what the help says. Renew it: {Renew}");
    }

    private static async Task<string> Reference()
    {
        var page = new StringBuilder(
            $"""
            # Command line

            What `salesprocess --help` prints, for every command. A test holds this page to it; `{Renew}` renews it.
            In a checkout `dotnet run --project Cli --` stands for `salesprocess`.

            ## salesprocess

            {await Help()}
            """
        );
        foreach (var command in Program.Commands().Subcommands.Select(command => command.Name))
        {
            page.Append($"\n\n## {command}\n\n{await Help(command)}");
        }
        return page.Append('\n').ToString();
    }

    private static async Task<string> Help(params string[] command)
    {
        var help = (await CommandLine.Succeed([.. command, "--help"])).Output;
        var named = help.Replace(RootCommand.ExecutableName + " ", "salesprocess ", StringComparison.Ordinal);
        return $"```text\n{named.Trim()}\n```";
    }
}
