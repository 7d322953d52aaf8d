using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>Setting columns that not every table has.</summary>
internal static class ColumnAssignment
{
    public static void SetIfExists(this Entity row, Table table, string column, object? value)
    {
        if (table.Find(column) is not null)
        {
            row[column] = value;
        }
    }
}
