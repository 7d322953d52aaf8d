using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using Crm.SalesProcess.Cli.Kpis;
using Crm.SalesProcess.Cli.Loading;
using Crm.SalesProcess.Cli.Packing;
using Crm.SalesProcess.Cli.Processes;
using Crm.SalesProcess.Emulator;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Demo;

/// <summary>An organisation in memory with the solution packed from source and imported.</summary>
internal sealed class DemoOrganisation : IDisposable
{
    private readonly DemoClock _clock;

    /// <param name="clock">Time in the organisation.</param>
    /// <param name="output">Folder that the packed zip is written to.</param>
    public DemoOrganisation(DemoClock clock, string output)
    {
        _clock = clock;
        Emulator = DataverseEmulator.InMemory(new EmulatorOptions { Clock = clock });
        Zip = Pack(output);
        using var zip = File.OpenRead(Zip);
        Emulator.Import(zip);
    }

    public DataverseEmulator Emulator { get; }

    /// <summary>Path of the managed zip.</summary>
    public string Zip { get; }

    /// <summary>Calls as a system administrator.</summary>
    public IOrganizationService Administrator => Emulator.ServiceFor(Emulator.AdministratorId);

    /// <summary>Publishes a process and lets a rep take one opportunity through it.</summary>
    public DemoResult TellStory(ProcessFile process)
    {
        var team = new DemoTeam(Administrator);
        var version = new ProcessWriter(Emulator.ServiceFor(team.AddDesigner())).Publish(process).Number;
        var story = new OpportunityStory(Emulator.ServiceFor(team.AddRep()), _clock);
        story.Tell();
        Emulator.Drain();
        var ledger = LedgerLine.Of(Administrator, story.Opportunity);
        _clock.Pass(1);
        return new DemoResult(Zip, process.Name, version, story.Events, ledger, null, Kpis(Today));
    }

    /// <summary>Publishes a process and loads a folder of CSV files.</summary>
    public DemoResult Load(DemoData data, ProcessFile process, Action<double> progress)
    {
        var version = new ProcessWriter(Administrator).Publish(process).Number;
        using var rejects = new RejectsFile(Path.Combine(Path.GetDirectoryName(Zip)!, "rejects.csv"));
        var loader = new Loader(
            [Administrator, Administrator],
            data.Map,
            data.Folder,
            data.AsOf,
            new LoadTally(rejects)
        );
        var load = loader.Run(progress, CancellationToken.None);
        Emulator.Drain();
        return new DemoResult(Zip, process.Name, version, [], [], load, Kpis(data.AsOf));
    }

    public void Dispose() => Emulator.Dispose();

    private DateTime Today => _clock.GetUtcNow().UtcDateTime.Date;

    private IReadOnlyList<KpiReport> Kpis(DateTime asOf) =>
        KpiReport.Of(
            Administrator,
            [
                new KpiQuestion(asOf, KpiSpan.Quarter),
                new KpiQuestion(asOf, By: KpiBy.Rep),
                new KpiQuestion(asOf, By: KpiBy.Stage),
            ]
        );

    private static string Pack(string output)
    {
        var package = SolutionSource.Read(Checkout.SolutionSource());
        var version = package.ReleaseVersion ?? package.Version;
        Directory.CreateDirectory(output);
        var file = Path.Combine(output, SolutionZip.FileName(package, PackageKind.Managed, version));
        File.WriteAllBytes(file, SolutionZip.Of(package, PackageKind.Managed, version));
        return file;
    }
}
