using System.CommandLine;
using Crm.SalesProcess.Cli.Connecting;
using Crm.SalesProcess.Cli.Lifecycle;
using Crm.SalesProcess.Cli.Output;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary><c>salesprocess export-process PROCESS FILE</c>: a process as a file for another environment.</summary>
internal sealed class ExportProcessCommand : Command
{
    private static readonly Argument<string> Process = NamedProcess.Argument();
    private static readonly Argument<string> File = new("FILE")
    {
        Description = "The process file to write (JSON).",
    };
    private static readonly Option<string> Form = new("--version")
    {
        Description = "What to write: draft, published, or the number of a version.",
        DefaultValueFactory = _ => ProcessForms.Draft,
        HelpName = "VERSION",
    };

    public ExportProcessCommand()
        : base("export-process", "Writes a sales process with its ids to a file, for another environment.")
    {
        Add(Process);
        Add(File);
        Add(Form);
        Add(Connection.EmulatorFile);
        Add(Connection.ConnectionString);
        SetAction(Run);
    }

    private static int Run(ParseResult parsed)
    {
        var (file, form) = (parsed.GetRequiredValue(File), parsed.GetRequiredValue(Form));
        if (!ProcessForms.IsForm(form))
        {
            throw new UsageException(
                $"--version: '{form}' is neither {ProcessForms.Draft} nor {ProcessForms.Published} nor a number."
            );
        }
        using var connection = Connection.Open(parsed);
        var process = NamedProcess.Find(connection.Service, parsed.GetRequiredValue(Process));
        ProcessForms.Write(file, ProcessForms.Export(connection.Service, process, form));
        Report
            .Of(parsed)
            .Show(
                new
                {
                    process = process.Name,
                    version = form,
                    file,
                },
                console => console.WriteLine($"Wrote '{process.Name}' ({form}) to {file}.")
            );
        return (int)ExitCode.Ok;
    }
}
