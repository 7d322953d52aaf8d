using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Crm.SalesProcess.Steps;
using Crm.SalesProcess.Steps.Metrics;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>What the figures of an organisation rest on besides its ledgers.</summary>
/// <param name="Processes">What is measured.</param>
/// <param name="Owners">Who is credited.</param>
/// <param name="Calendar">Reporting zone and fiscal year.</param>
/// <param name="Targets">What was to be reached.</param>
public sealed record MeasuredOrganisation(
    MeasuredProcesses Processes,
    Owners Owners,
    ReportingCalendar Calendar,
    TargetBook Targets
)
{
    public static MeasuredOrganisation Read(IOrganizationService service)
    {
        var processes = MeasuredProcesses.Read(service);
        return new MeasuredOrganisation(
            processes,
            Owners.Read(service),
            ReportingCalendar.In(processes.Zone, FiscalYear.FirstMonth(service)),
            TargetReader.Read(service)
        );
    }

    /// <summary>What ledgers are measured against.</summary>
    public KpiBasis Basis { get; } =
        new(
            new ProcessVersions([.. Processes.All.SelectMany(process => process.Versions)]),
            Calendar,
            targets: Targets
        );

    /// <summary>Reads the ledgers, page by page.</summary>
    public IEnumerable<LedgerReading> Ledgers(IOrganizationService service)
    {
        var processOfVersion = Processes
            .All.SelectMany(process => process.Versions.Select(version => (version.Id, Process: process.Id)))
            .ToDictionary(version => version.Id, version => version.Process);
        return new LedgerReader(
            service,
            new LedgerMapping(processOfVersion, new CreditedOwners(owner => Owners.UnitOf(owner.Id)))
        ).All();
    }
}
