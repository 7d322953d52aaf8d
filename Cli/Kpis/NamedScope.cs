using System.Linq;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Domain.Metrics;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>Finds the scope that the option <c>--whose</c> names.</summary>
internal static class NamedScope
{
    /// <param name="organisation">Where names are looked up.</param>
    /// <param name="whose">
    /// Name of a rep, team or business unit, in any case; null for the organisation. Where a unit and a team share a name,
    /// as every unit does with its default team, the unit is meant.
    /// </param>
    /// <exception cref="UsageException">Nobody, or more than one, is called so; or no figures of reps are allowed.</exception>
    public static Scope Of(MeasuredOrganisation organisation, string? whose)
    {
        var scope = Find(organisation.Owners, whose);
        if (scope.Kind == ScopeKind.Rep)
        {
            organisation.CheckRepsAllowed();
        }
        return scope;
    }

    private static Scope Find(Owners owners, string? whose)
    {
        if (whose is null)
        {
            return Scope.Organisation;
        }
        var found = owners.Find(whose);
        var units = found.Where(scope => scope.Kind == ScopeKind.BusinessUnit).ToList();
        return (units.Count == 1 ? units : found) switch
        {
            [var only] => only,
            [] => throw new UsageException(
                $"--whose: there is no rep, team or business unit '{whose}'. "
                    + Suggestion.Of(whose, owners.Names)
            ),
            _ => throw new UsageException($"--whose: '{whose}' is not the name of one only."),
        };
    }
}
