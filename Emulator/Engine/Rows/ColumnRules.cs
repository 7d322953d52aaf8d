using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>Which columns a request may name, and which values they take.</summary>
internal static class ColumnRules
{
    /// <summary>Faults with the first column the table does not have.</summary>
    public static void EnsureKnown(Table table, Entity row)
    {
        foreach (var name in row.Attributes.Keys)
        {
            _ = table.Column(name);
        }
    }

    /// <summary>Takes out what callers may not set, as the platform does without a word.</summary>
    public static void DropInvalid(Table table, Entity row, Func<Column, bool> isValid)
    {
        foreach (var name in row.Attributes.Keys.Where(name => !isValid(table.Column(name))).ToList())
        {
            if (name != table.PrimaryId)
            {
                row.Attributes.Remove(name);
            }
        }
    }

    /// <summary>Faults with the first value that its column does not take.</summary>
    public static void Check(Table table, Entity row)
    {
        foreach (var (name, value) in row.Attributes)
        {
            var column = table.Column(name);
            if (value is null)
            {
                EnsureNullable(column);
            }
            else
            {
                ColumnValues.Check(table, column, value);
            }
        }
    }

    private static void EnsureNullable(Column column)
    {
        if (column.Required == RequiredLevel.System)
        {
            throw Fault.Of(
                ErrorCode.InvalidArgument,
                $"Attribute: {column.LogicalName} cannot be set to NULL"
            );
        }
    }
}
