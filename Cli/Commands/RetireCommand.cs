using System.CommandLine;
using Crm.SalesProcess.Cli.Connecting;
using Crm.SalesProcess.Cli.Lifecycle;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary><c>salesprocess retire PROCESS</c>: a process takes no new opportunities.</summary>
internal sealed class RetireCommand : Command
{
    private const int Inactive = 1;

    private static readonly Argument<string> Process = NamedProcess.Argument();

    public RetireCommand()
        : base("retire", "Retires a sales process: it takes no new opportunities and keeps those it has.")
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
        connection.Service.Update(
            new Entity(process.LogicalName, process.Id)
            {
                [Tables.SalesProcess.Columns.State] = new OptionSetValue(Inactive),
                [Tables.SalesProcess.Columns.StatusReason] = new OptionSetValue((int)ProcessStatus.Retired),
            }
        );
        Report
            .Of(parsed)
            .Show(
                new { process = process.Name, retired = true },
                console =>
                    console.WriteLine(
                        $"Retired '{process.Name}'. It takes no new opportunities and keeps those it has."
                    )
            );
        return (int)ExitCode.Ok;
    }
}
