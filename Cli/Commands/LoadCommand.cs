using System;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using Crm.SalesProcess.Cli.Connecting;
using Crm.SalesProcess.Cli.Loading;
using Crm.SalesProcess.Cli.Loading.Maps;
using Crm.SalesProcess.Cli.Output;
using Spectre.Console;
using Progress = Crm.SalesProcess.Cli.Output.Progress;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary><c>salesprocess load FOLDER --map FILE</c>: history from another system's CSV export.</summary>
internal sealed class LoadCommand : Command
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "Folder of the CSV files." };
    private static readonly Option<string> Map = new("--map")
    {
        Description = "Map file: where each value stands (JSON).",
        Required = true,
        HelpName = "FILE",
    };
    private static readonly Option<string> Rejects = new("--rejects")
    {
        Description = "Where the rows that could not be loaded are listed.",
        DefaultValueFactory = _ => "out/rejects.csv",
        HelpName = "FILE",
    };

    public LoadCommand()
        : base("load", "Loads opportunities with their history from a CSV export; again, it changes nothing.")
    {
        Add(Folder);
        Add(Map);
        Add(AsOf.Option);
        Add(Rejects);
        Add(Connection.EmulatorFile);
        Add(Connection.ConnectionString);
        SetAction(Run);
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        await Task.Yield(); // from here on Ctrl-C asks, and does not kill
        var map = LoadMap.Read(parsed.GetRequiredValue(Map));
        var folder = parsed.GetRequiredValue(Folder);
        var asOf = AsOf.Of(parsed, () => LastDay.After(folder, map));
        using var connection = Connection.Open(parsed);
        using var rejects = new RejectsFile(parsed.GetRequiredValue(Rejects));
        var loader = new Loader(connection.Workers(), map, folder, asOf, new LoadTally(rejects));
        LoadResult result;
        using (var progress = Progress.Of(parsed, "Loading"))
        {
            result = loader.Run(progress.Tell, stop);
        }
        Report.Of(parsed).Show(result, console => Write(console, result));
        return (int)CodeOf(result);
    }

    private static void Write(IAnsiConsole console, LoadResult result)
    {
        LoadPage.Write(console, result);
        if (result.Loaded + result.Changed > 0)
        {
            console.WriteLine(
                "Sales KPIs in the organisation do not show this yet: run 'salesprocess backfill' when all is loaded."
            );
        }
    }

    private static ExitCode CodeOf(LoadResult result) =>
        !result.IsComplete ? ExitCode.Stopped
        : result.RejectedRows > 0 ? ExitCode.ProblemsFound
        : ExitCode.Ok;
}
