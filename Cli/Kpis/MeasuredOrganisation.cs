using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Crm.SalesProcess.Steps;
using Crm.SalesProcess.Steps.Metrics;
using Crm.SalesProcess.Steps.Snapshots;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>What the figures of an organisation rest on besides its ledgers.</summary>
/// <param name="Processes">What is measured.</param>
/// <param name="Owners">Who is credited.</param>
/// <param name="Basis">What ledgers are measured against.</param>
/// <param name="DerailedReasons">Status reasons of losses that the narrow win rate leaves out.</param>
/// <param name="KeepsRepFigures">Whether figures of single reps may be asked for.</param>
public sealed record MeasuredOrganisation(
    MeasuredProcesses Processes,
    Owners Owners,
    KpiBasis Basis,
    IReadOnlyCollection<int> DerailedReasons,
    bool KeepsRepFigures
)
{
    /// <summary>Reads everything but the ledgers; frozen snapshots in full.</summary>
    /// <exception cref="UsageException">Nothing has been published, or a setting cannot be read.</exception>
    public static MeasuredOrganisation Read(IOrganizationService service)
    {
        var processes = MeasuredProcesses.Read(service);
        var owners = Owners.Read(service);
        var calendar = ReportingCalendar.In(processes.Zone, FiscalYear.FirstMonth(service));
        var basis = new KpiBasis(
            new ProcessVersions([.. processes.All.SelectMany(process => process.Versions)]),
            calendar,
            new StoredSnapshots(service, calendar, Credits(owners)).All(),
            TargetReader.Read(service)
        );
        return new MeasuredOrganisation(
            processes,
            owners,
            basis,
            Settings.DerailedReasons(service),
            Settings.KeepRepFigures(service)
        );
    }

    /// <summary>Reporting zone and fiscal year.</summary>
    public ReportingCalendar Calendar => Basis.Calendar;

    /// <summary>Refuses what a works council may have forbidden.</summary>
    /// <exception cref="UsageException">There are no figures of single reps.</exception>
    public void CheckRepsAllowed()
    {
        if (!KeepsRepFigures)
        {
            throw new UsageException(
                "Figures of single reps are switched off in this organisation (csp_RepFigures): "
                    + "ask for business units with --by team, for one of them with --whose, or for the whole."
            );
        }
    }

    /// <summary>Reads the ledgers, page by page.</summary>
    public IEnumerable<LedgerReading> Ledgers(IOrganizationService service)
    {
        var processOfVersion = Processes
            .All.SelectMany(process => process.Versions.Select(version => (version.Id, Process: process.Id)))
            .ToDictionary(version => version.Id, version => version.Process);
        return new LedgerReader(
            service,
            new LedgerMapping(processOfVersion, Credits(Owners), DerailedReasons)
        ).All();
    }

    private static CreditedOwners Credits(Owners owners) => new(owner => owners.UnitOf(owner.Id));
}
