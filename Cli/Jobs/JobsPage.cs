using System.CommandLine;
using Crm.SalesProcess.Cli.Output;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Jobs;

/// <summary>Tells what became of background jobs.</summary>
internal static class JobsPage
{
    public static ExitCode Show(ParseResult parsed, JobsResult result)
    {
        Report.Of(parsed).Show(result, console => Write(console, result));
        return result.NotDone == 0 ? ExitCode.Ok : ExitCode.ProblemsFound;
    }

    private static void Write(IAnsiConsole console, JobsResult result)
    {
        if (result.NotDone == 0)
        {
            console.WriteLine($"{result.Jobs:N0} jobs, all done.");
            return;
        }
        console.WriteLine(
            $"{result.Jobs:N0} jobs, {result.NotDone:N0} not done. Set Run Again on them when the cause is gone:"
        );
        foreach (var error in result.Errors)
        {
            console.WriteLine("  " + error);
        }
    }
}
