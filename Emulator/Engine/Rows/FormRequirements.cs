using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>Columns that forms require; whether rows need them as well is the organisation's.</summary>
internal sealed class FormRequirements(EmulatorOptions options)
{
    /// <summary>Faults with the first required column that is left without a value.</summary>
    /// <param name="existing">The row as it is; null for a new one, which needs them all.</param>
    public void Ensure(Table table, Entity row, Entity? existing)
    {
        if (!options.FormRequirementsHold)
        {
            return;
        }

        var required = table.Columns.Where(column => column.Required == RequiredLevel.Required);
        if (required.FirstOrDefault(column => IsLeft(column.LogicalName, row, existing)) is { } missing)
        {
            throw Fault.Of(
                ErrorCode.RequiredFieldMissing,
                $"Required field '{missing.LogicalName}' is missing for {table.LogicalName}."
            );
        }
    }

    private static bool IsLeft(string column, Entity row, Entity? existing) =>
        row.GetAttributeValue<object>(column) is null && (existing is null || row.Contains(column));
}
