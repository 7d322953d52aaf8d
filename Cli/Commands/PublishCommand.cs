using System.CommandLine;
using Crm.SalesProcess.Cli.Connecting;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Cli.Processes;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary><c>salesprocess publish FILE</c>: imports a process file and publishes it.</summary>
internal sealed class PublishCommand : Command
{
    private static readonly Argument<string> Process = new("FILE")
    {
        Description = "The process file (JSON).",
    };

    public PublishCommand()
        : base("publish", "Imports a process file and publishes it: all of it or nothing.")
    {
        Add(Process);
        Add(Connection.EmulatorFile);
        Add(Connection.ConnectionString);
        SetAction(Run);
    }

    private static int Run(ParseResult parsed)
    {
        var process = ProcessFile.Read(parsed.GetRequiredValue(Process));
        using var connection = Connection.Open(parsed);
        var version = new ProcessWriter(connection.Service).Publish(process);
        Report
            .Of(parsed)
            .Show(
                new
                {
                    process = process.Name,
                    version = version.Number,
                    changed = version.IsNew,
                },
                console =>
                    console.WriteLine(
                        version.IsNew
                            ? $"Published '{process.Name}' as version {version.Number}."
                            : $"'{process.Name}' says what version {version.Number} says; that one stays."
                    )
            );
        return (int)ExitCode.Ok;
    }
}
