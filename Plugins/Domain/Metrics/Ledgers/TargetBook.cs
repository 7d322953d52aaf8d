using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Metrics.Ledgers;

/// <summary>The won-amount targets of one process.</summary>
public sealed class TargetBook
{
    private readonly List<KpiTarget> _targets;

    /// <param name="targets">At most one per scope and period.</param>
    public TargetBook(params KpiTarget[] targets)
    {
        _targets = [.. targets];
    }

    /// <summary>Whether there is any target.</summary>
    public bool Any => _targets.Count > 0;

    /// <summary>Whose targets there are, each once.</summary>
    public IEnumerable<Scope> Scopes => _targets.Select(target => target.Scope).Distinct();

    /// <summary>
    /// The target of exactly this scope and period, base currency; null when there is none or it is 0.
    /// Source: own definition.
    /// </summary>
    public decimal? Find(Scope scope, Period period)
    {
        var amount = _targets
            .FirstOrDefault(target => target.Scope == scope && target.Period == period)
            ?.Amount;
        return amount > 0 ? amount : null;
    }
}
