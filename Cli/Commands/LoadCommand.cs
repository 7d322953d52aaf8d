using System;
using System.CommandLine;
using Crm.SalesProcess.Cli.Connecting;
using Crm.SalesProcess.Cli.Loading;
using Crm.SalesProcess.Cli.Output;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary><c>salesprocess load FOLDER --map FILE</c>: history from another system's CSV export.</summary>
internal sealed class LoadCommand : Command
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "Folder of the CSV files." };
    private static readonly Option<string> Map = new("--map")
    {
        Description = "Map file: where each value stands (JSON).",
        HelpName = "FILE",
        Required = true,
    };
    private static readonly Option<string> Rejects = new("--rejects")
    {
        Description = "Where the rows that could not be loaded are listed.",
        HelpName = "FILE",
        DefaultValueFactory = _ => "out/rejects.csv",
    };

    public LoadCommand()
        : base("load", "Loads opportunities from a CSV export, every row through the pipeline.")
    {
        Add(Folder);
        Add(Map);
        Add(AsOf.Option);
        Add(Rejects);
        Add(Connection.EmulatorFile);
        Add(Connection.ConnectionString);
        SetAction(Run);
    }

    private static int Run(ParseResult parsed)
    {
        var map = LoadMap.Read(parsed.GetRequiredValue(Map));
        var asOf = AsOf.Of(parsed);
        using var connection = Connection.Open(parsed);
        var writer = new OpportunityWriter(connection.Service, new LoadTargets(connection.Service, map));
        LoadResult result;
        using (var progress = Progress.Of(parsed, "Loading"))
        {
            result = new OpportunityLoader(writer, map).Load(
                parsed.GetRequiredValue(Folder),
                asOf,
                progress.Tell
            );
        }
        RejectsFile.Write(parsed.GetRequiredValue(Rejects), result.Rejections);
        Report
            .Of(parsed)
            .Show(result, console => LoadPage.Write(console, result, parsed.GetRequiredValue(Rejects)));
        return (int)(result.RejectedRows == 0 ? ExitCode.Ok : ExitCode.ProblemsFound);
    }
}
