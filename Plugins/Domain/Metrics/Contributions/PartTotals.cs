using System.Collections.Generic;

namespace Crm.SalesProcess.Domain.Metrics.Contributions;

/// <summary>The parts of one row, or of several rows added up.</summary>
public sealed class PartTotals
{
    private static readonly Distribution Nothing = new();
    private readonly Dictionary<Part, Distribution> _parts = [];

    /// <summary>What a part has collected, in the unit of the part; empty when nothing. Source: R10.</summary>
    public Distribution this[Part part] => _parts.TryGetValue(part, out var values) ? values : Nothing;

    /// <summary>The parts that have collected something.</summary>
    public IReadOnlyCollection<Part> Parts => _parts.Keys;

    /// <summary>Adds the value of one contribution to its part.</summary>
    public void Add(Contribution contribution) => Of(contribution.Part).Add(contribution.Value);

    /// <summary>Adds a value as often as it occurs.</summary>
    public void Add(Part part, decimal value, int times) => Of(part).Add(value, times);

    /// <summary>Adds another row's parts, as when reps are summed to their unit.</summary>
    public void Add(PartTotals other)
    {
        foreach (var part in other._parts)
        {
            Of(part.Key).Add(part.Value);
        }
    }

    private Distribution Of(Part part)
    {
        if (!_parts.TryGetValue(part, out var values))
        {
            values = new Distribution();
            _parts.Add(part, values);
        }
        return values;
    }
}
