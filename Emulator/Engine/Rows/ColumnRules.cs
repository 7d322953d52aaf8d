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

    /// <summary>Faults with the first column that callers may not set.</summary>
    public static void EnsureValid(Table table, Entity row, Func<Column, bool> isValid)
    {
        if (row.Attributes.Keys.FirstOrDefault(name => IsInvalid(table, name, isValid)) is { } invalid)
        {
            throw Fault.Of(
                ErrorCode.InvalidArgument,
                $"The column '{invalid}' of '{table.LogicalName}' cannot be set by callers."
            );
        }
    }

    /// <summary>Takes out what callers may not set, as the platform does without a word.</summary>
    public static void DropInvalid(Table table, Entity row, Func<Column, bool> isValid)
    {
        foreach (var name in row.Attributes.Keys.Where(name => IsInvalid(table, name, isValid)).ToList())
        {
            row.Attributes.Remove(name);
        }
    }

    private static bool IsInvalid(Table table, string name, Func<Column, bool> isValid) =>
        name != table.PrimaryId && !isValid(table.Column(name));

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
