using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>Bulk messages take rows of one table, at least one.</summary>
internal static class SameTable
{
    public static void Ensure(IReadOnlyCollection<Entity> targets)
    {
        var tables = targets.Select(target => target.LogicalName).Distinct().ToList();
        if (tables.Count != 1)
        {
            throw Fault.Of(
                ErrorCode.InvalidArgument,
                tables.Count == 0
                    ? "Targets is empty."
                    : $"All rows in Targets must belong to one table; it has rows of {string.Join(", ", tables)}."
            );
        }
    }
}
