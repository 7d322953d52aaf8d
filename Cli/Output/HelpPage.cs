using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.IO;

namespace Crm.SalesProcess.Cli.Output;

/// <summary>The help of a command: usage and options, then examples, and at the root the exit codes.</summary>
internal sealed class HelpPage(HelpAction usage) : SynchronousCommandLineAction
{
    /// <summary>Help is given whatever else stands on the line.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        usage.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        var output = parseResult.InvocationConfiguration.Output;
        if (command is RootCommand)
        {
            WriteExitCodes(output);
            return (int)ExitCode.Ok;
        }
        output.WriteLine("Examples:");
        foreach (var example in Examples.Of(command.Name))
        {
            output.WriteLine($"  salesprocess {example}");
        }
        output.WriteLine();
        return (int)ExitCode.Ok;
    }

    private static void WriteExitCodes(TextWriter output)
    {
        output.WriteLine("Exit codes:");
        foreach (var code in Enum.GetValues<ExitCode>())
        {
            output.WriteLine($"  {(int)code, -3}  {MeaningOf(code)}");
        }
        output.WriteLine();
        output.WriteLine(
            "'salesprocess COMMAND --help' tells more of a command. NO_COLOR turns colours off."
        );
        output.WriteLine();
    }

    private static string MeaningOf(ExitCode code) =>
        code switch
        {
            ExitCode.Ok => "Done.",
            ExitCode.ProblemsFound =>
                "Tried, with problems: findings, rejected rows, or refused by the platform.",
            ExitCode.BadUsage => "Nothing done: the command line, or a file it names, cannot be used.",
            ExitCode.Defect => "A defect of salesprocess.",
            ExitCode.Stopped => "Stopped before the end.",
            _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Explain the code here."),
        };
}
