using System;
using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics.Contributions;

namespace Crm.SalesProcess.Domain.Metrics;

/// <summary>Sums of what is credited to one owner in one unit, by stage (or the whole process) and slot.</summary>
internal sealed class CreditSlice
{
    private readonly Dictionary<Guid, PartTotals?[]> _byStage = [];
    private readonly int _slots;

    /// <param name="slots">How many slots there are.</param>
    public CreditSlice(int slots)
    {
        _slots = slots;
    }

    /// <summary>Adds a contribution to the sums of its stage in one slot.</summary>
    public void Add(Contribution contribution, int slot)
    {
        var stage = contribution.Place.Stage ?? Guid.Empty;
        if (!_byStage.TryGetValue(stage, out var totals))
        {
            totals = new PartTotals?[_slots];
            _byStage.Add(stage, totals);
        }
        (totals[slot] ??= new PartTotals()).Add(contribution);
    }

    /// <summary>Adds the sums of some slots to a row's.</summary>
    public void AddTo(PartTotals sum, Guid? stage, IEnumerable<int> slots)
    {
        if (!_byStage.TryGetValue(stage ?? Guid.Empty, out var totals))
        {
            return;
        }
        foreach (var slot in slots)
        {
            if (totals[slot] is { } part)
            {
                sum.Add(part);
            }
        }
    }
}
