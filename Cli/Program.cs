using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Crm.SalesProcess.Cli.Commands;
using Crm.SalesProcess.Cli.Output;

namespace Crm.SalesProcess.Cli;

/// <summary>Table of contents of <c>salesprocess</c>: one entry per command.</summary>
public static class Program
{
    /// <summary>How long a command may take to finish what it has begun when it is told to stop.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Task<int> Main(string[] arguments) => RunAsync(arguments, Console.Out, Console.Error);

    /// <summary>Runs one command line and gives back its <see cref="ExitCode"/>; no exception leaves it.</summary>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error)
    {
        try
        {
            return await RunAsync(Commands().Parse(arguments), output, error);
        }
        catch (Exception exception)
        {
            var failure = Failure.Of(exception);
            Report.Fail(failure, arguments, error);
            if (arguments.Contains(Report.StackTraceName))
            {
                await error.WriteLineAsync(exception.ToString());
            }
            return (int)failure.ExitCode;
        }
    }

    /// <summary>Every command with its options, ready to parse a command line.</summary>
    public static RootCommand Commands()
    {
        var commands = new RootCommand("Builds, checks and runs the Sales Process solution for Dynamics 365.")
        {
            Report.JsonSwitch(),
            Report.StackTraceSwitch(),
            new PackCommand(),
            new CheckCommand(),
            new ImportCommand(),
            new PublishCommand(),
            new CheckProcessCommand(),
            new ExportProcessCommand(),
            new ImportProcessCommand(),
            new DiffCommand(),
            new BacktestCommand(),
            new RetireCommand(),
            new MigrateCommand(),
            new EnrolCommand(),
            new RegisterStepsCommand(),
            new LoadCommand(),
            new KpisCommand(),
            new ChartCommand(),
            new WaterfallCommand(),
            new DemoDataCommand(),
            FigureJobsCommand.Backfill(),
            FigureJobsCommand.Daily(),
            FigureJobsCommand.Snapshot(),
            FigureJobsCommand.Signals(),
            new ReconcileCommand(),
            new DemoCommand(),
        };
        var help = commands.Options.OfType<HelpOption>().Single();
        help.Action = new HelpPage((HelpAction)help.Action!);
        return commands;
    }

    private static Task<int> RunAsync(ParseResult parsed, TextWriter output, TextWriter error)
    {
        if (parsed.Errors.Count > 0)
        {
            throw Misuse.Of(parsed);
        }
        return parsed.InvokeAsync(
            new()
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = Patience,
            }
        );
    }
}
