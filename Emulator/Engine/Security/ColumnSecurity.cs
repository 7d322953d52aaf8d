using System.Collections.Immutable;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Security;

/// <summary>
/// Secured columns: who may not read one gets rows as if it were empty, who may not write one is refused. Only what the
/// caller sends is checked; plug-ins of stage 20 may set any column.
/// </summary>
internal sealed class ColumnSecurity(Organization organization)
{
    /// <summary>Columns of a table that the caller may not read.</summary>
    public ImmutableArray<string> Hidden(Table table, Call call) =>
        table.SecuredColumns.IsEmpty || call.IsTrusted
            ? []
            : [.. table.SecuredColumns.Where(column => !Has(table, column, ColumnRights.Read, call))];

    public void Hide(Table table, Entity row, Call call)
    {
        foreach (var column in Hidden(table, call))
        {
            row.Attributes.Remove(column);
            row.FormattedValues.Remove(column);
        }
    }

    /// <summary>Faults with the first secured column that the caller may not write.</summary>
    /// <param name="needed">Create or Update.</param>
    public void EnsureMayWrite(Table table, Entity sent, ColumnRights needed, Call call)
    {
        if (table.SecuredColumns.IsEmpty || call.IsTrusted)
        {
            return;
        }

        foreach (var column in table.SecuredColumns.Where(sent.Contains))
        {
            if (!Has(table, column, needed, call))
            {
                throw Refused(table, column, needed);
            }
        }
    }

    private bool Has(Table table, string column, ColumnRights needed, Call call) =>
        organization.Security.Of(call).To(table.LogicalName, column).HasFlag(needed);

    private static System.Exception Refused(Table table, string column, ColumnRights needed) =>
        needed == ColumnRights.Create
            ? Fault.Of(
                ErrorCode.AttributePrivilegeCreateIsMissing,
                $"The user does not have create permissions to a secured field. The requested operation could not be completed. ('{table.LogicalName}.{column}')"
            )
            : Fault.Of(
                ErrorCode.AttributePermissionUpdateIsMissingDuringUpdate,
                $"The user doesn't have AttributePrivilegeUpdate and not granted shared access for a secured attribute during update operation ('{table.LogicalName}.{column}')"
            );
}
