using System;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Ledger;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Signals;

/// <summary>
/// Who looks into a signal: the manager of the rep; for larger scopes, and for whoever has no manager, the user who
/// published the process last.
/// </summary>
internal sealed class SignalOwner(PipelineContext pipeline, Guid processId)
{
    /// <param name="rep">Whose figures; null for larger scopes.</param>
    /// <returns>Null when nobody is known.</returns>
    internal EntityReference? Of(EntityReference? rep) => ManagerOf(rep) ?? Publisher();

    /// <summary>Makes the user the owner, if he may own signals.</summary>
    internal static void Give(PipelineContext pipeline, KpiSignal signal, EntityReference? owner)
    {
        if (LedgerOwners.Of(pipeline, owner, KpiSignal.ReadPrivilege) is { MayOwnRow: true })
        {
            signal.Owner = owner;
        }
    }

    private EntityReference? ManagerOf(EntityReference? rep) =>
        rep is { LogicalName: SystemUser.Table }
            ? pipeline
                .AsSystem.Retrieve(SystemUser.Table, rep.Id, new ColumnSet(SystemUser.Columns.Manager))
                .GetAttributeValue<EntityReference>(SystemUser.Columns.Manager)
            : null;

    private EntityReference? Publisher()
    {
        var query = new QueryExpression(ProcessVersion.Table)
        {
            ColumnSet = new ColumnSet(ProcessVersion.Columns.PublishedBy),
            TopCount = 1,
        };
        query.Criteria.AddCondition(ProcessVersion.Columns.Process, ConditionOperator.Equal, processId);
        query.AddOrder(ProcessVersion.Columns.Number, OrderType.Descending);
        return pipeline
            .AsSystem.RetrieveMultiple(query)
            .Entities.FirstOrDefault()
            ?.GetAttributeValue<EntityReference>(ProcessVersion.Columns.PublishedBy);
    }
}
