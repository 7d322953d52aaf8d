using Crm.SalesProcess.Cli.Loading.Maps;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Steps;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Loading.Targets;

/// <summary>The rows of the organisation that loaded opportunities refer to.</summary>
internal sealed class LoadTargets
{
    /// <exception cref="UsageException">The organisation lacks something that the map names.</exception>
    public LoadTargets(IOrganizationService service, LoadMap map, LoadTally tally)
    {
        Currencies = new Currencies(service, map);
        Process = TargetProcess.For(service, map);
        People = new People(service, map, tally);
        Customers = new Customers(service, map, tally, People);
        Goals = new Goals(service, map, tally, People);
        Calendar = ReportingCalendar.In(Process.Definition.Zone, FiscalYear.FirstMonth(service));
    }

    public Currencies Currencies { get; }

    public TargetProcess Process { get; }

    public People People { get; }

    public Customers Customers { get; }

    public Goals Goals { get; }

    /// <summary>The fiscal year of the organisation, in the zone of the process.</summary>
    public ReportingCalendar Calendar { get; }
}
