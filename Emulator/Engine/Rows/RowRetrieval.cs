using System;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Store;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>The main operation of Retrieve.</summary>
internal sealed class RowRetrieval(Organization organization) : IMainOperation
{
    public void Authorize(PipelineEvent operation, Call call) =>
        organization.Security.EnsurePrivilege(
            call,
            AccessRights.ReadAccess,
            organization.TableOf(operation.Table, call)
        );

    public void Run(PipelineEvent operation, Call call)
    {
        var columns = (ColumnSet)operation.Input["ColumnSet"];
        operation.Output["BusinessEntity"] = organization.Read(
            call,
            store => Find(operation, columns, store, call)
        );
    }

    private Entity Find(PipelineEvent operation, ColumnSet columns, StoreReader store, Call call)
    {
        var table = organization.TableOf(operation.Table, call);
        foreach (var column in columns.Columns)
        {
            _ = table.Column(column);
        }

        if (!organization.Security.Of(call).MayEverything && !call.IsTrusted)
        {
            var owned =
                store.Find(operation.Table, operation.RowId, ExistingColumns.Of(table))
                ?? throw Missing(operation);
            organization.Security.EnsureRow(call, AccessRights.ReadAccess, table, owned);
        }

        var scope = organization.Security.ScopeOf(call);
        var row = store.Find(operation.Table, operation.RowId, columns, scope) ?? throw Missing(operation);
        organization.Columns.Hide(table, row, call);
        WallClockTimes.Complete(organization, organization.SchemaOf(call), row);
        return row;
    }

    private static Exception Missing(PipelineEvent operation) =>
        Fault.NoRow(operation.Table, operation.RowId);
}
