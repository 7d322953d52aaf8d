using System;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Loading.Targets;

/// <summary>Writes rows so that writing the same again changes nothing.</summary>
internal sealed class RowWriter(IOrganizationService service, LoadTally tally, string file)
{
    /// <summary>Creates the row, or updates what differs, and counts it.</summary>
    /// <param name="row">With its id; null clears a column.</param>
    /// <param name="there">The row as it is, with the same columns; null when it is not there.</param>
    public void Write(Entity row, Entity? there)
    {
        if (there is null)
        {
            service.Create(row);
            tally.Count(file, count => count with { Loaded = count.Loaded + 1 });
            return;
        }
        var change = new Entity(row.LogicalName, there.Id);
        change.Attributes.AddRange(row.Attributes.Where(column => !AreSame(column.Value, there, column.Key)));
        if (change.Attributes.Count == 0)
        {
            tally.Count(file, count => count with { Unchanged = count.Unchanged + 1 });
            return;
        }
        service.Update(change);
        tally.Count(file, count => count with { Changed = count.Changed + 1 });
    }

    private static bool AreSame(object? value, Entity there, string column) =>
        (value, there.GetAttributeValue<object>(column)) switch
        {
            (EntityReference one, EntityReference other) => one.Id == other.Id,
            (Money one, Money other) => one.Value == other.Value,
            (string one, null) => one.Length == 0,
            var (one, other) => Equals(one, other),
        };
}
