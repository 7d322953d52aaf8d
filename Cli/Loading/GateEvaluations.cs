using System.ServiceModel;
using Crm.SalesProcess.Cli.Loading.Maps;
using Crm.SalesProcess.Cli.Output;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>What gates said in another system: the map knows it, the solution does not keep it yet.</summary>
internal static class GateEvaluations
{
    /// <exception cref="UsageException">The map has gate evaluations.</exception>
    public static void RefuseIfMissing(IOrganizationService service, GateEvaluationMap? map)
    {
        if (map is not null)
        {
            throw new UsageException(
                $"The map has gate evaluations ('{map.File}'), but this release cannot load them yet: "
                    + "take gateEvaluations out of the map."
            );
        }
    }
}
