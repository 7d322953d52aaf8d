using System.CommandLine;
using Crm.SalesProcess.Cli.Connecting;
using Crm.SalesProcess.Cli.Lifecycle;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary><c>salesprocess enrol</c>: open opportunities that are older than the process.</summary>
internal sealed class EnrolCommand : Command
{
    private static readonly Option<string?> Process = new("--process")
    {
        Description = "Name or id of the sales process; the one that is meant for each when it is left out.",
        HelpName = "PROCESS",
    };
    private static readonly MigrationOptions Shared = new();

    public EnrolCommand()
        : base(
            "enrol",
            "Puts open opportunities that are in no sales process into one; says first what would become of each."
        )
    {
        Add(Process);
        Shared.AddTo(this);
        Add(Connection.EmulatorFile);
        Add(Connection.ConnectionString);
        SetAction(Run);
    }

    private static int Run(ParseResult parsed)
    {
        using var connection = Connection.Open(parsed);
        var request = Shared.Request(parsed, "csp_EnrolOpportunities");
        if (parsed.GetValue(Process) is { } name)
        {
            var process = NamedProcess.Find(connection.Service, name);
            request["ToVersion"] = ProcessForms.Version(connection.Service, process, ProcessForms.Published);
        }
        return (int)MigrationReport.Run(parsed, connection, request);
    }
}
