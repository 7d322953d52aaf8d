using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Crm.SalesProcess.Cli.Demo;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Cli.Packing;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary><c>salesprocess demo</c>: the main job from packed source to figures, in one go.</summary>
internal sealed class DemoCommand : Command
{
    private static readonly Option<bool> NoServe = new("--no-serve")
    {
        Description = "Do not serve the emulator afterwards.",
    };
    private static readonly Option<string?> Data = new("--data")
    {
        Description = "Load this folder of CSV files instead of telling the story.",
        HelpName = "DIR",
    };
    private static readonly Option<string?> Map = new("--map")
    {
        Description = "Map file of the data. [default: the sample map named like the folder]",
        HelpName = "FILE",
    };
    private static readonly Option<string?> Process = new("--process")
    {
        Description = "Process file to publish. [default: the sample beside the map]",
        HelpName = "FILE",
    };
    private static readonly Option<string?> Results = new("--output")
    {
        Description = "Folder for the packed zip and the rejected rows. [default: out in the checkout]",
        HelpName = "DIR",
    };

    public DemoCommand()
        : base(
            "demo",
            "Packs, imports, tells the story of one opportunity or loads data, prints KPIs, serves the Web API."
        )
    {
        Add(NoServe);
        Add(Port.Option);
        Add(Data);
        Add(Map);
        Add(Process);
        Add(AsOf.Option);
        Add(Results);
        SetAction(Run);
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        var server = parsed.GetValue(NoServe) ? null : new DemoServer(parsed.GetValue(Port.Option));
        server?.EnsurePortIsFree();
        var input = Input(parsed);
        var output = Path.GetFullPath(parsed.GetValue(Results) ?? Path.Combine(Checkout.Root(), "out"));
        using var organisation = new DemoOrganisation(new DemoClock(Start(input)), output);
        var result = Run(parsed, input, organisation);
        Report.Of(parsed).Show(result, console => DemoPage.Write(console, result));
        if (server is not null)
        {
            await server.Serve(organisation.Emulator, Report.Of(parsed).Aside, stop);
        }
        return (int)(result.Load is { RejectedRows: > 0 } ? ExitCode.ProblemsFound : ExitCode.Ok);
    }

    private static DemoResult Run(ParseResult parsed, DemoInput input, DemoOrganisation organisation)
    {
        using var progress = Progress.Of(parsed, "Loading");
        return input.Run(organisation, progress.Tell);
    }

    private static DemoInput Input(ParseResult parsed) =>
        parsed.GetValue(Data) is { } folder
            ? DemoInput.Data(
                folder,
                parsed.GetValue(Map),
                parsed.GetValue(Process),
                otherwise => AsOf.Of(parsed, otherwise)
            )
            : DemoInput.Story(parsed.GetValue(Process));

    /// <summary>A story that ended yesterday, or the day after the data was exported.</summary>
    private static DateTimeOffset Start(DemoInput input) =>
        new(
            input.AsOf?.AddDays(1) ?? DateTime.UtcNow.Date.AddDays(-OpportunityStory.Days - 1).AddHours(9),
            TimeSpan.Zero
        );
}
