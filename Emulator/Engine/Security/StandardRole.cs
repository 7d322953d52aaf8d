using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Query;

namespace Crm.SalesProcess.Emulator.Security;

/// <summary>A role that exists from the start.</summary>
/// <param name="Grants">Privileges by name; one named twice has the deeper of the two.</param>
internal sealed record StandardRole(
    Guid Id,
    string Name,
    IReadOnlyList<(string Privilege, AccessDepth Depth)> Grants
)
{
    /// <summary>Each privilege once, and only those that exist.</summary>
    public IEnumerable<(string Privilege, AccessDepth Depth)> Effective(IReadOnlySet<string> existing) =>
        Grants
            .Where(grant => existing.Contains(grant.Privilege))
            .GroupBy(grant => grant.Privilege)
            .Select(group => (group.Key, group.Max(grant => grant.Depth)));
}
