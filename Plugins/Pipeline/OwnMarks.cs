using System;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Pipeline;

/// <summary>Marks in the shared variables of our own context that say which operation is ours; no request can set them.</summary>
internal sealed class OwnMarks(IPluginExecutionContext context)
{
    /// <summary>The mark of an operation.</summary>
    internal static string Of(string message, string table, Guid id) => $"{message} {table} {id:D}";

    /// <summary>
    /// Whether the present operation is marked, and is not one that somebody's plug-in does to the same row in the middle
    /// of ours.
    /// </summary>
    /// <param name="key">Where the mark is.</param>
    /// <param name="suffix">What the mark ends with.</param>
    internal bool Has(string key, string suffix = "")
    {
        var mark = Of(context.MessageName, context.PrimaryEntityName, RowId());
        for (var parent = context.ParentContext; parent is not null; parent = parent.ParentContext)
        {
            if (parent.SharedVariables.TryGetValue(key, out var own) && own as string == mark + suffix)
            {
                return true;
            }
            if (parent.Depth < context.Depth && Of(parent) == mark)
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>Does something while a mark is set.</summary>
    internal void While(string key, string mark, Action write)
    {
        context.SharedVariables[key] = mark;
        try
        {
            write();
        }
        finally
        {
            context.SharedVariables.Remove(key);
        }
    }

    /// <summary>On Create the id is in Target: the context may not have it yet.</summary>
    private Guid RowId() =>
        context.InputParameters.TryGetValue("Target", out var target) && target is Entity { Id: var id }
            ? id
            : context.PrimaryEntityId;

    private static string Of(IExecutionContext operation) =>
        Of(operation.MessageName, operation.PrimaryEntityName, operation.PrimaryEntityId);
}
