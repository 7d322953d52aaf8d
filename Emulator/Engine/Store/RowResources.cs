using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>Names of what a write locks: the row, and the values of its alternate keys.</summary>
internal static class RowResources
{
    public static string Of(string table, Guid id) => $"{table}({id})";

    public static IEnumerable<string> Of(Table table, Entity row) =>
        table
            .Keys.Where(key =>
                key.IsActive && key.Columns.All(column => row.GetAttributeValue<object>(column) is not null)
            )
            .Select(key =>
                $"{table.LogicalName}.{key.LogicalName}({string.Join(',', key.Columns.Select(column => Text(row[column])))})"
            )
            .Prepend(Of(table.LogicalName, row.Id));

    /// <summary>Keys compare without case.</summary>
    private static string Text(object value) =>
        value switch
        {
            EntityReference reference => reference.Id.ToString(),
            OptionSetValue option => option.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => $"{value}".ToUpperInvariant(),
        };
}
