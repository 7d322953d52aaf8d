using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Crm.SalesProcess.Emulator.Query;

namespace Crm.SalesProcess.Emulator.Security;

/// <summary>One role of a user or team granting one privilege.</summary>
/// <param name="Owners">Whose rows count as own.</param>
/// <param name="BusinessUnitId">Where Local and Deep start.</param>
internal sealed record PrivilegeGrant(
    string Privilege,
    AccessDepth Depth,
    ImmutableArray<Guid> Owners,
    Guid BusinessUnitId
)
{
    public static RowAccess Combine(IReadOnlyCollection<PrivilegeGrant> grants, BusinessUnitTree units) =>
        new(grants.Max(grant => grant.Depth))
        {
            OwnerIds = [.. grants.SelectMany(grant => grant.Owners).Distinct()],
            BusinessUnitIds = [.. grants.SelectMany(grant => grant.Units(units)).Distinct()],
        };

    private IEnumerable<Guid> Units(BusinessUnitTree units) =>
        Depth switch
        {
            AccessDepth.Local => [BusinessUnitId],
            AccessDepth.Deep => units.AtAndBelow(BusinessUnitId),
            _ => [],
        };
}
