using System;
using System.CommandLine;
using System.IO;
using Crm.SalesProcess.Cli.Commands;
using Crm.SalesProcess.Cli.Connecting;
using Crm.SalesProcess.Cli.Demo;
using Crm.SalesProcess.Cli.Output;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>
/// Where the ledgers are: the organisation that the command line names, or one in memory that a folder of CSV files has
/// just been loaded into.
/// </summary>
internal sealed class KpiSource : IDisposable
{
    private readonly IDisposable[] _owned;

    private KpiSource(IOrganizationService service, DateTime asOf, params IDisposable[] owned)
    {
        Service = service;
        AsOf = asOf;
        _owned = owned;
    }

    public static Option<string?> Folder { get; } =
        new("--load")
        {
            Description = "Load this folder of CSV files into an organisation in memory first.",
            HelpName = "DIR",
        };

    public static Option<string?> Map { get; } =
        new("--map")
        {
            Description = "With --load: map file of the data; the process file lies beside it.",
            HelpName = "FILE",
        };

    public IOrganizationService Service { get; }

    /// <summary>The day that was named; without one the day after the last thing in the files, or tomorrow.</summary>
    public DateTime AsOf { get; }

    /// <exception cref="UsageException">Both or neither are named, or one cannot be used.</exception>
    public static KpiSource Open(ParseResult parsed)
    {
        if (parsed.GetValue(Folder) is not { } folder)
        {
            var connection = Connection.Open(parsed);
            return new KpiSource(connection.Service, Commands.AsOf.Of(parsed), connection);
        }
        if (
            parsed.GetValue(Connection.EmulatorFile) is not null
            || parsed.GetValue(Connection.ConnectionString) is not null
        )
        {
            throw new UsageException(
                "--load works on an organisation in memory: leave --emulator and --connection out, or use 'salesprocess load'."
            );
        }
        return Load(parsed, folder);
    }

    public void Dispose() => Array.ForEach(_owned, owned => owned.Dispose());

    private static KpiSource Load(ParseResult parsed, string folder)
    {
        var input = DemoInput.Data(
            folder,
            parsed.GetValue(Map),
            process: null,
            otherwise => Commands.AsOf.Of(parsed, otherwise)
        );
        var asOf = input.AsOf!.Value;
        var scratch = new ScratchFolder();
        var clock = new DemoClock(new DateTimeOffset(asOf.AddDays(1), TimeSpan.Zero));
        var organisation = new DemoOrganisation(clock, scratch.Path);
        using (var progress = Progress.Of(parsed, "Loading"))
        {
            input.Run(organisation, progress.Tell);
        }
        return new KpiSource(organisation.Administrator, asOf, organisation, scratch);
    }

    private sealed class ScratchFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("salesprocess").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
