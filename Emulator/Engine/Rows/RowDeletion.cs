using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

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
        RowVersions.EnsureStillMatches(operation, Transaction(call).Store);
        Delete(Existing(operation, call).ToEntityReference(), call);
    }

    /// <summary>Deletes without an event of its own.</summary>
    public void Delete(EntityReference row, Call call)
    {
        _followUps.BeforeDelete(row, call);
        _cascade.Run(Organization.TableOf(row.LogicalName, call), row, call);
        Transaction(call).Store.Delete(row.LogicalName, row.Id);
        _followUps.AfterDelete(row, call);
        Organization.Wrote(row.LogicalName, call);
    }
}
