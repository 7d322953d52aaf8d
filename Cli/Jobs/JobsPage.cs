using System.CommandLine;
using Crm.SalesProcess.Cli.Connecting;
using Crm.SalesProcess.Cli.Output;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Jobs;

/// <summary>Tells what became of background jobs.</summary>
internal static class JobsPage
{
    public static ExitCode Show(ParseResult parsed, Connection connection, int jobs)
    {
        var result = new JobsResult(jobs, OpenJobs.Count(connection.Service));
        Report
            .Of(parsed)
            .Show(
                result,
                console =>
                    console.WriteLine(
                        result.NotDone == 0
                            ? $"{jobs:N0} jobs, all done."
                            : $"{jobs:N0} jobs, {result.NotDone:N0} not done: see the view Failed Background Jobs and the system jobs."
                    )
            );
        return result.NotDone == 0 ? ExitCode.Ok : ExitCode.ProblemsFound;
    }
}
