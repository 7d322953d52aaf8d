using System;
using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.Metrics;

/// <summary>Makes credits of owners, and remembers which owners there were.</summary>
/// <param name="unitOf">Business unit of an owner now, for rows that do not tell it; empty when unknown.</param>
public sealed class CreditedOwners(Func<EntityReference, Guid> unitOf)
{
    private readonly Dictionary<Guid, EntityReference> _seen = [];

    /// <summary>The user or team of that id, when it was credited with something; else null.</summary>
    public EntityReference? Find(Guid id) => _seen.TryGetValue(id, out var owner) ? owner : null;

    /// <param name="owner">A user or a team; null for nobody.</param>
    /// <param name="unit">Business unit at the event; null when the row does not tell it.</param>
    internal Credit CreditOf(EntityReference? owner, Guid? unit)
    {
        if (owner is null)
        {
            return new Credit(Guid.Empty, Guid.Empty);
        }
        _seen[owner.Id] = owner;
        return new Credit(owner.Id, unit ?? unitOf(owner));
    }
}
