using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.ServiceModel;
using System.Threading.Tasks;
using Crm.SalesProcess.Cli.Commands;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Emulator.Import;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli;

/// <summary>Table of contents of <c>salesprocess</c>: one entry per command.</summary>
public static class Program
{
    public static Task<int> Main(string[] arguments) => RunAsync(arguments, Console.Out, Console.Error);

    /// <summary>Runs one command line and gives back its <see cref="ExitCode"/>.</summary>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error)
    {
        var commands = new RootCommand("Builds, checks and runs the Sales Process solution for Dynamics 365.")
        {
            Report.JsonSwitch(),
            new PackCommand(),
            new CheckCommand(),
            new ImportCommand(),
            new PublishCommand(),
            new LoadCommand(),
            new KpisCommand(),
            new DemoCommand(),
        };
        var parsed = commands.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            await error.WriteLineAsync(
                string.Join(Environment.NewLine, parsed.Errors.Select(e => e.Message))
            );
            return (int)ExitCode.BadUsage;
        }
        try
        {
            return await parsed.InvokeAsync(
                new()
                {
                    Output = output,
                    Error = error,
                    EnableDefaultExceptionHandler = false,
                }
            );
        }
        catch (UsageException refusal)
        {
            await error.WriteLineAsync(refusal.Message);
            return (int)ExitCode.BadUsage;
        }
        catch (Exception refusal)
            when (refusal is FaultException<OrganizationServiceFault> or SolutionImportException)
        {
            await error.WriteLineAsync(refusal.Message);
            return (int)ExitCode.ProblemsFound;
        }
    }
}
