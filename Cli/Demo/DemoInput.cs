using System;
using System.IO;
using Crm.SalesProcess.Cli.Loading;
using Crm.SalesProcess.Cli.Loading.Maps;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Cli.Packing;
using Crm.SalesProcess.Cli.Processes;

namespace Crm.SalesProcess.Cli.Demo;

/// <summary>What the demo works on, read before anything is written.</summary>
internal sealed class DemoInput
{
    private readonly ProcessFile _process;
    private readonly DemoData? _data;

    private DemoInput(ProcessFile process, DemoData? data) => (_process, _data) = (process, data);

    /// <summary>The story of one opportunity.</summary>
    /// <param name="process">Process file; null for the sample.</param>
    /// <exception cref="UsageException">A file is missing or does not fit.</exception>
    public static DemoInput Story(string? process) =>
        new(ProcessFile.Read(process ?? Sample("b2b", "process.json")), data: null);

    /// <summary>A folder of CSV files.</summary>
    /// <param name="map">Map file; null for the sample named like the folder.</param>
    /// <param name="process">Process file; null for the one beside the map.</param>
    /// <param name="asOf">The day to count to, by a default of its own.</param>
    /// <exception cref="UsageException">A file or the folder is missing or does not fit.</exception>
    public static DemoInput Data(
        string folder,
        string? map,
        string? process,
        Func<Func<DateTime>, DateTime> asOf
    )
    {
        if (!Directory.Exists(folder))
        {
            throw new UsageException(
                $"The folder '{folder}' does not exist; name the folder of the CSV files."
            );
        }
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        map ??= Sample(name, "map.json");
        process ??= Path.Combine(Path.GetDirectoryName(map)!, "process.json");
        var read = LoadMap.Read(map);
        return new(
            ProcessFile.Read(process),
            new DemoData(folder, read, asOf(() => LastDay.After(folder, read)))
        );
    }

    /// <summary>First day that the data know nothing about; null for the story.</summary>
    public DateTime? AsOf => _data?.AsOf;

    /// <summary>Tells the story, or loads the data.</summary>
    /// <param name="progress">Told how much of the data has been read, 0 to 1.</param>
    public DemoResult Run(DemoOrganisation organisation, Action<double> progress) =>
        _data is { } data ? organisation.Load(data, _process, progress) : organisation.TellStory(_process);

    private static string Sample(string name, string file) =>
        Path.Combine(Checkout.Root(), "samples", name, file);
}
