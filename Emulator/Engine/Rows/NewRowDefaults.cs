using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>Values that the schema gives a new row.</summary>
internal static class NewRowDefaults
{
    public static void Set(Table table, Entity target)
    {
        foreach (var column in table.Defaulted)
        {
            if (column.DefaultValue is { } value && !target.Contains(column.LogicalName))
            {
                target[column.LogicalName] =
                    column.Type == ColumnType.Boolean ? value != 0 : new OptionSetValue(value);
            }
        }
    }
}
