using System;
using System.Reflection;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Xrm.Sdk;

/// <summary>Which table an early-bound class stands for.</summary>
internal static class TableClass
{
    /// <exception cref="NotSupportedException">The class names no table, or another one than the row's.</exception>
    public static void RefuseUnlessFor(Type type, string rowTable)
    {
        if (type == typeof(Entity))
        {
            return;
        }
        if (string.IsNullOrWhiteSpace(rowTable))
        {
            throw new NotSupportedException($"Set LogicalName before converting the row to {type.Name}.");
        }
        var table = type.GetCustomAttribute<EntityLogicalNameAttribute>(inherit: true)?.LogicalName;
        if (string.IsNullOrWhiteSpace(table))
        {
            throw new NotSupportedException($"{type.Name} carries no EntityLogicalName attribute.");
        }
        if (!string.Equals(table, rowTable, StringComparison.Ordinal))
        {
            throw new NotSupportedException(
                $"A row of '{rowTable}' cannot become {type.Name}, which is for '{table}'."
            );
        }
    }
}
