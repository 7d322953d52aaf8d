using System.CommandLine;
using Crm.SalesProcess.Cli.Connecting;
using Crm.SalesProcess.Cli.Files;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Cli.Packing;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary><c>salesprocess import ZIP</c>: imports a packed solution, or upgrades to it.</summary>
internal sealed class ImportCommand : Command
{
    private static readonly Argument<string> Zip = new("ZIP") { Description = "The packed solution." };

    public ImportCommand()
        : base("import", "Imports a packed solution, or upgrades the one that is there.")
    {
        Add(Zip);
        Add(Connection.EmulatorFile);
        Add(Connection.ConnectionString);
        SetAction(Run);
    }

    private static int Run(ParseResult parsed)
    {
        var file = parsed.GetRequiredValue(Zip);
        var zip = ReadableFile.Bytes(file, "solution", "'salesprocess pack' makes one.");
        Connection.WithNewOrExisting(
            parsed,
            service => service.Execute(SolutionArrival.RequestFor(service, zip))
        );
        Report.Of(parsed).Show(new { imported = file }, console => console.WriteLine($"Imported {file}."));
        return (int)ExitCode.Ok;
    }
}
