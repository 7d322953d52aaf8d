using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>Puts columns without a value into a row for images, where the organisation does that.</summary>
internal static class ImageNulls
{
    /// <param name="columns">What was read.</param>
    public static void Complete(Organization organization, Table table, Entity row, ColumnSet columns)
    {
        if (!organization.Options.ImagesHoldNulls)
        {
            return;
        }

        var read = columns.AllColumns
            ? table.Columns.Where(column => column.ValidForRead).Select(column => column.LogicalName)
            : columns.Columns;
        foreach (var column in read.Where(column => !row.Contains(column)))
        {
            row[column] = null;
        }
    }
}
