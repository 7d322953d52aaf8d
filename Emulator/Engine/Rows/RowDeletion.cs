using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Crm.Sdk.Messages;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>The main operation of Delete, with what the relationships do to the rows below.</summary>
internal sealed class RowDeletion(Organization organization) : RowOperation(organization)
{
    private readonly DeleteCascade _cascade = new(organization);
    private readonly FollowUps _followUps = new(organization);

    public override void Authorize(PipelineEvent operation, Call call)
    {
        var (table, existing) = (TableOf(operation, call), Existing(operation, call));
        Organization.Security.EnsureRow(call, AccessRights.DeleteAccess, table, existing);
        RowVersions.EnsureMatch(table, operation, existing);
    }

    public override void Run(PipelineEvent operation, Call call)
    {
        var (table, existing) = (TableOf(operation, call), Existing(operation, call));
        RowVersions.EnsureStillMatches(operation, Transaction(call).Store);
        _cascade.Run(table, existing.ToEntityReference(), call);
        Transaction(call).Store.Delete(table.LogicalName, existing.Id);
        _followUps.AfterDelete(existing.ToEntityReference(), call);
        Organization.Wrote(table.LogicalName, call);
    }
}
