using System.CommandLine;
using Crm.SalesProcess.Cli.Lifecycle;
using Microsoft.Xrm.Sdk;

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
        SetAction(parsed =>
            Shared.Run(parsed, "csp_EnrolOpportunities", (service, request) => Fill(parsed, service, request))
        );
    }

    private static void Fill(ParseResult parsed, IOrganizationService service, OrganizationRequest request)
    {
        if (parsed.GetValue(Process) is { } name)
        {
            var process = NamedProcess.Find(service, name);
            request["ToVersion"] = ProcessForms.Version(service, process, ProcessForms.Published);
        }
    }
}
