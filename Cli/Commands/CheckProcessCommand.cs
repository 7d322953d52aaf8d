using System;
using System.CommandLine;
using Crm.SalesProcess.Cli.Connecting;
using Crm.SalesProcess.Cli.Lifecycle;
using Crm.SalesProcess.Cli.Output;
using Microsoft.Xrm.Sdk;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary><c>salesprocess check-process PROCESS</c>: what keeps a draft from being published.</summary>
internal sealed class CheckProcessCommand : Command
{
    private static readonly Argument<string> Process = NamedProcess.Argument();

    public CheckProcessCommand()
        : base(
            "check-process",
            "Lists everything that keeps the draft of a sales process from being published."
        )
    {
        Add(Process);
        Add(Connection.EmulatorFile);
        Add(Connection.ConnectionString);
        SetAction(Run);
    }

    private static int Run(ParseResult parsed)
    {
        using var connection = Connection.Open(parsed);
        var process = NamedProcess.Find(connection.Service, parsed.GetRequiredValue(Process));
        var answer = connection
            .Service.Execute(new OrganizationRequest("csp_CheckProcess") { ["Target"] = process })
            .Results;
        var ready = (bool)answer["Ready"];
        var problems = ((string)answer["Problems"]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Report
            .Of(parsed)
            .Show(
                new
                {
                    process = process.Name,
                    ready,
                    problems,
                },
                console =>
                {
                    foreach (var problem in problems)
                    {
                        console.WriteLine(problem);
                    }
                    console.WriteLine(
                        ready
                            ? $"'{process.Name}' can be published."
                            : $"'{process.Name}' cannot be published yet."
                    );
                }
            );
        return (int)(ready ? ExitCode.Ok : ExitCode.ProblemsFound);
    }
}
