using System.Collections.Frozen;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>The full name of a person, which the platform writes from first, middle and last name.</summary>
internal static class FullNames
{
    private static readonly string[] Parts = ["firstname", "middlename", "lastname"];
    private static readonly FrozenSet<string> People = FrozenSet.Create("systemuser", "contact", "lead");

    /// <param name="existing">The row as it is; null for a new one.</param>
    public static void Complete(Table table, Entity row, Entity? existing)
    {
        if (!People.Contains(table.LogicalName) || !Parts.Any(row.Contains))
        {
            return;
        }

        var parts = Parts.Select(part =>
            row.Contains(part)
                ? row.GetAttributeValue<string>(part)
                : existing?.GetAttributeValue<string>(part)
        );
        row["fullname"] = string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
    }
}
