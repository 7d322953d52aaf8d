using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Domain.Metrics;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>Finds the scope that the option <c>--whose</c> names.</summary>
internal static class NamedScope
{
    /// <param name="owners">Where names are looked up.</param>
    /// <param name="whose">Name of a rep, team or business unit; null for the organisation.</param>
    /// <exception cref="UsageException">Nobody, or more than one, is called so.</exception>
    public static Scope Of(Owners owners, string? whose)
    {
        if (whose is null)
        {
            return Scope.Organisation;
        }
        return owners.Find(whose) switch
        {
            [var only] => only,
            [] => throw new UsageException($"--whose: there is no rep, team or business unit '{whose}'."),
            _ => throw new UsageException($"--whose: '{whose}' is not the name of one only."),
        };
    }
}
