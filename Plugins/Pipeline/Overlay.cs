using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Pipeline;

/// <summary>Puts what changes over what was.</summary>
public static class Overlay
{
    /// <summary>A new entity with the columns of both; those of the change win, also where they are empty.</summary>
    public static Entity Of(Entity before, Entity change)
    {
        var current = new Entity(before.LogicalName, before.Id);
        current.Attributes.AddRange(before.Attributes);
        foreach (var column in change.Attributes)
        {
            current[column.Key] = column.Value;
        }
        return current;
    }
}
