using System.CommandLine;
using Crm.SalesProcess.Cli.Lifecycle;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary><c>salesprocess migrate PROCESS</c>: open opportunities to a version of their process.</summary>
internal sealed class MigrateCommand : Command
{
    private static readonly Argument<string> Process = NamedProcess.Argument();
    private static readonly Option<string> To = new("--to")
    {
        Description = "The version to put them into: published, or a number.",
        DefaultValueFactory = _ => ProcessForms.Published,
        HelpName = "VERSION",
    };
    private static readonly Option<string?> From = new("--from")
    {
        Description = "The version they come from, a number; all others of the process when it is left out.",
        HelpName = "VERSION",
    };
    private static readonly Option<string?> FromProcess = new("--from-process")
    {
        Description = "With --from: the process of that version, where it is another one.",
        HelpName = "PROCESS",
    };
    private static readonly MigrationOptions Shared = new();

    public MigrateCommand()
        : base(
            "migrate",
            "Puts open opportunities into a version of a sales process; says first what would become of each."
        )
    {
        Add(Process);
        Add(To);
        Add(From);
        Add(FromProcess);
        Shared.AddTo(this);
        SetAction(parsed =>
            Shared.Run(
                parsed,
                "csp_MigrateOpportunities",
                (service, request) => Fill(parsed, service, request)
            )
        );
    }

    private static void Fill(ParseResult parsed, IOrganizationService service, OrganizationRequest request)
    {
        var process = NamedProcess.Find(service, parsed.GetRequiredValue(Process));
        request["ToVersion"] = ProcessForms.Version(service, process, parsed.GetRequiredValue(To));
        if (parsed.GetValue(From) is { } from)
        {
            var source = parsed.GetValue(FromProcess) is { } other
                ? NamedProcess.Find(service, other)
                : process;
            request["FromVersion"] = ProcessForms.Version(service, source, from);
        }
    }
}
