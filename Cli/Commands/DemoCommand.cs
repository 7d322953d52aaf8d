using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Crm.SalesProcess.Cli.Demo;
using Crm.SalesProcess.Cli.Loading;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Cli.Packing;
using Crm.SalesProcess.Cli.Processes;
using Crm.SalesProcess.Emulator.Host;
using Microsoft.AspNetCore.Hosting.Server;

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
        Description = "Map file of the data; default: the sample map named like the folder.",
        HelpName = "FILE",
    };
    private static readonly Option<string?> Process = new("--process")
    {
        Description = "Process file to publish; default: the sample beside the map.",
        HelpName = "FILE",
    };
    private static readonly Option<int> Port = new("--port")
    {
        Description = "Port on 127.0.0.1; 0 takes a free one.",
        DefaultValueFactory = _ => 5080,
    };

    public DemoCommand()
        : base(
            "demo",
            "Packs, imports, tells the story of one opportunity or loads data, prints KPIs, serves the Web API."
        )
    {
        Add(NoServe);
        Add(Data);
        Add(Map);
        Add(Process);
        Add(AsOf.Option);
        Add(Port);
        SetAction(Run);
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancelled)
    {
        var output = Path.GetFullPath("out");
        var rejects = Path.Combine(output, "rejects.csv");
        var folder = parsed.GetValue(Data);
        using var organisation = new DemoOrganisation(new DemoClock(Start(parsed, folder)), output);
        var result = folder is null ? TellStory(parsed, organisation) : Load(parsed, organisation, folder);
        RejectsFile.Write(rejects, result.Load?.Rejections ?? []);
        Report.Of(parsed).Show(result, console => DemoPage.Write(console, result, rejects));
        if (!parsed.GetValue(NoServe))
        {
            await Serve(parsed, organisation, cancelled);
        }
        return (int)(result.Load is { RejectedRows: > 0 } ? ExitCode.ProblemsFound : ExitCode.Ok);
    }

    private static DateTimeOffset Start(ParseResult parsed, string? folder) =>
        folder is null
            ? new DateTimeOffset(DateTime.UtcNow.Date.AddHours(9), TimeSpan.Zero)
            : new DateTimeOffset(AsOf.Of(parsed), TimeSpan.Zero);

    private static DemoResult TellStory(ParseResult parsed, DemoOrganisation organisation) =>
        organisation.TellStory(ProcessFile.Read(parsed.GetValue(Process) ?? Sample("b2b", "process.json")));

    private static DemoResult Load(ParseResult parsed, DemoOrganisation organisation, string folder)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        var map = parsed.GetValue(Map) ?? Sample(name, "map.json");
        var process = parsed.GetValue(Process) ?? Path.Combine(Path.GetDirectoryName(map)!, "process.json");
        return organisation.Load(ProcessFile.Read(process), folder, LoadMap.Read(map), AsOf.Of(parsed));
    }

    private static string Sample(string name, string file) =>
        Path.Combine(Checkout.SolutionSource(), "..", "samples", name, file);

    private static async Task Serve(
        ParseResult parsed,
        DemoOrganisation organisation,
        CancellationToken cancelled
    )
    {
        await using var host = EmulatorHost.Build(organisation.Emulator, parsed.GetValue(Port));
        await host.StartAsync(cancelled);
        foreach (var address in host.Urls)
        {
            await parsed.InvocationConfiguration.Output.WriteLineAsync(
                $"Serving {address}/api/data/v9.2/ – for example {address}/api/data/v9.2/opportunities?$select=name. Ctrl+C ends it."
            );
        }
        try
        {
            await Task.Delay(Timeout.Infinite, cancelled);
        }
        catch (OperationCanceledException)
        {
            await host.StopAsync(CancellationToken.None);
        }
    }
}
