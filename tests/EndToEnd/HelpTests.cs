using System.Linq;
using System.Threading.Tasks;
using Crm.SalesProcess.Cli;
using Crm.SalesProcess.Cli.Output;

namespace Crm.SalesProcess.Tests.EndToEnd;

public sealed class HelpTests
{
    private static readonly string[] Names =
    [
        .. Program.Commands().Subcommands.Select(command => command.Name),
    ];

    public static TheoryData<string> Commands => [.. Names];

    [Fact]
    public async Task The_first_page_lists_the_commands_and_the_exit_codes()
    {
        var help = (await CommandLine.Succeed("--help")).Output;

        Assert.All(Names, command => Assert.Contains($"\n  {command}", help));
        Assert.Contains("Exit codes:\n  0    Done.\n  1    Tried, with problems:", help);
        Assert.Contains("\n  130  Stopped before the end.\n", help);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_has_a_description_and_examples(string command)
    {
        var help = (await CommandLine.Succeed(command, "--help")).Output;

        Assert.Matches(@"^Description:\n  [A-Z].+\.\n", help);
        Assert.Matches(@"\nExamples:\n(  salesprocess .+\n)+\n$", help);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Examples_can_be_typed_as_they_stand(string command)
    {
        Assert.NotEmpty(Examples.Of(command));
        Assert.All(
            Examples.Of(command),
            example => Assert.Empty(Program.Commands().Parse(example.Split(' ')).Errors)
        );
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_option_says_what_it_is_and_names_its_value_in_capitals(string command)
    {
        var options = Program.Commands().Subcommands.Single(each => each.Name == command).Options;

        Assert.All(options, option => Assert.Matches(@"^[A-Z].*[.\]]$", option.Description));
        Assert.All(
            options.Where(option => option.ValueType != typeof(bool) && !option.ValueType.IsEnum),
            option => Assert.Matches("^[A-Z,]+$", option.HelpName)
        );
    }
}
