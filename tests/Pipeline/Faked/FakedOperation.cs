using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Faked;

/// <summary>A Create, Update or Delete on its way through the stages.</summary>
/// <param name="request">The request.</param>
/// <param name="row">The row it is about.</param>
/// <param name="parent">The step that asked for it; null when a person did.</param>
internal sealed class FakedOperation(
    OrganizationRequest request,
    EntityReference row,
    IPluginExecutionContext? parent
)
{
    public string Message { get; } = request.RequestName;

    public EntityReference Row { get; } = row;

    public IPluginExecutionContext? Parent { get; } = parent;

    public ParameterCollection Input { get; } = request.Parameters;

    public ParameterCollection Output { get; set; } = [];

    /// <summary>One for all steps of the operation, as on the platform.</summary>
    public ParameterCollection SharedVariables { get; } = [];

    /// <summary>The columns of the request, not those that steps add.</summary>
    public IReadOnlyList<string> SentColumns { get; } =
        request["Target"] is Entity target ? [.. target.Attributes.Keys] : [];

    /// <summary>The row before and after it was written; null where there is none.</summary>
    public Entity? Before { get; set; }

    public Entity? After { get; set; }

    /// <summary>The operation that a request asks for; null when it is another message.</summary>
    public static FakedOperation? Of(OrganizationRequest request, IPluginExecutionContext? parent) =>
        request.RequestName is "Create" or "Update" or "Delete"
            ? new FakedOperation(request, RowOf(request["Target"]), parent)
            : null;

    /// <summary>The part of a row that an image carries.</summary>
    public static Entity Image(Entity row, IEnumerable<string> columns)
    {
        var image = new Entity(row.LogicalName, row.Id);
        foreach (var column in columns.Where(row.Contains))
        {
            image[column] = row[column];
        }
        return image;
    }

    private static EntityReference RowOf(object target) =>
        target switch
        {
            Entity entity => entity.ToEntityReference(),
            EntityReference reference => reference,
            _ => throw new ArgumentException("Target is neither a row nor a reference.", nameof(target)),
        };
}
