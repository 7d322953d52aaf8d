using System.Linq;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.History;

/// <summary>What a row says that is not stored yet.</summary>
internal static class RowDifference
{
    /// <summary>The row with only the columns whose values differ.</summary>
    /// <param name="row">As it is to be; null clears a column.</param>
    /// <param name="stored">As it is; a column that was not read counts as empty.</param>
    internal static Entity Between(Entity row, Entity stored)
    {
        var difference = new Entity(row.LogicalName, row.Id);
        difference.Attributes.AddRange(
            row.Attributes.Where(column =>
                !AreSame(column.Value, stored.GetAttributeValue<object>(column.Key))
            )
        );
        return difference;
    }

    /// <summary>A lookup is the same when it leads to the same row, whatever name came with it.</summary>
    private static bool AreSame(object? one, object? other) =>
        one switch
        {
            EntityReference to => to.Id == (other as EntityReference)?.Id,
            Money amount => amount.Value == (other as Money)?.Value,
            _ => Equals(one, other),
        };
}
