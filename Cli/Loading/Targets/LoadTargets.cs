using Crm.SalesProcess.Cli.Loading.Maps;
using Crm.SalesProcess.Cli.Output;
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
    }

    public Currencies Currencies { get; }

    public TargetProcess Process { get; }

    public People People { get; }

    public Customers Customers { get; }
}
