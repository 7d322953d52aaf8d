using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Loading.Maps;
using Crm.SalesProcess.Cli.Output;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>Parts of a map that the solution has no table for yet.</summary>
internal static class UnsupportedParts
{
    /// <exception cref="UsageException">The map has such a part; names all of them.</exception>
    public static void RefuseIn(LoadMap map)
    {
        var parts = new List<string>();
        if (map.GateEvaluations is { } gates)
        {
            parts.Add($"gateEvaluations ('{gates.File}')");
        }
        if (parts.Count > 0)
        {
            throw new UsageException(
                $"The map has {string.Join(" and ", parts)}, which this release cannot load yet: take that out of the map."
            );
        }
    }
}
