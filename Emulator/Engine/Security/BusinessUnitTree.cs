using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Emulator.Security;

/// <summary>The business units of the organisation by their parents.</summary>
/// <param name="units">Each unit with its parent; empty for the root.</param>
internal sealed class BusinessUnitTree(IEnumerable<(Guid Id, Guid Parent)> units)
{
    private readonly ILookup<Guid, Guid> _children = units.ToLookup(unit => unit.Parent, unit => unit.Id);

    public IEnumerable<Guid> AtAndBelow(Guid unit)
    {
        var open = new Queue<Guid>([unit]);
        var seen = new HashSet<Guid>();
        while (open.TryDequeue(out var current))
        {
            if (seen.Add(current))
            {
                yield return current;
                foreach (var child in _children[current])
                {
                    open.Enqueue(child);
                }
            }
        }
    }
}
