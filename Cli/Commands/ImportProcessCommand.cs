using System;
using System.CommandLine;
using Crm.SalesProcess.Cli.Connecting;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Cli.Processes;
using Microsoft.Xrm.Sdk;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary><c>salesprocess import-process FILE</c>: makes a draft what a file says.</summary>
internal sealed class ImportProcessCommand : Command
{
    private static readonly Argument<string> File = new("FILE") { Description = "The process file (JSON)." };
    private static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Only say what would change.",
    };

    public ImportProcessCommand()
        : base(
            "import-process",
            "Makes the draft of a sales process what a file says: all of it or nothing; publishes nothing."
        )
    {
        Add(File);
        Add(DryRun);
        Add(Connection.EmulatorFile);
        Add(Connection.ConnectionString);
        SetAction(Run);
    }

    private static int Run(ParseResult parsed)
    {
        var isDry = parsed.GetValue(DryRun);
        var file = ProcessFile.Read(parsed.GetRequiredValue(File));
        using var connection = Connection.Open(parsed);
        var answer = connection
            .Service.Execute(
                new OrganizationRequest("csp_ImportProcess") { ["File"] = file.Text, ["DryRun"] = isDry }
            )
            .Results;
        var result = new
        {
            imported = !isDry,
            ready = (bool)answer["Ready"],
            differences = Lines(answer["Differences"]),
            problems = Lines(answer["Problems"]),
        };
        Report
            .Of(parsed)
            .Show(
                result,
                console =>
                {
                    console.WriteLine(
                        result.differences.Length == 0 ? "The draft is what the file says already."
                        : isDry ? "An import would change:"
                        : "Imported:"
                    );
                    Write(console, result.differences);
                    Write(console, result.problems);
                }
            );
        return (int)(result.ready ? ExitCode.Ok : ExitCode.ProblemsFound);
    }

    private static string[] Lines(object text) =>
        ((string)text).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static void Write(IAnsiConsole console, string[] lines)
    {
        foreach (var line in lines)
        {
            console.WriteLine(line);
        }
    }
}
