using System;
using System.Collections.Generic;

namespace Crm.SalesProcess.Domain.Metrics.Conformance;

/// <summary>
/// A number for a sequence of stages, the same in every process and on every machine: FNV-1a, 64 bit, over the
/// bytes of the stage ids (Fowler, Noll and Vo). Outcome and version are left out.
/// Source: own definition of what is hashed.
/// </summary>
public static class VariantNumber
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>A whole number without unit, 0 to 2⁶⁴ − 1.</summary>
    public static decimal Of(IEnumerable<Guid> stages)
    {
        var hash = Offset;
        foreach (var stage in stages)
        {
            foreach (var value in stage.ToByteArray())
            {
                hash = unchecked((hash ^ value) * Prime);
            }
        }
        return hash;
    }
}
