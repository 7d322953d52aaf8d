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
/// <param name="pipeline">The operation.</param>
/// <param name="processId">The process; null where a signal is about all of them.</param>
internal sealed class SignalOwner(PipelineContext pipeline, Guid? processId)
{
    /// <param name="rep">Whose figures; null for larger scopes.</param>
    /// <returns>Null when nobody is known.</returns>
    internal EntityReference? Of(EntityReference? rep) => ManagerOf(rep) ?? Publisher();

    /// <summary>Makes the user the owner, if he may own signals; false when he may not.</summary>
    internal static bool Give(PipelineContext pipeline, KpiSignal signal, EntityReference? owner)
    {
        var mayOwn = LedgerOwners.Of(pipeline, owner, KpiSignal.ReadPrivilege) is { MayOwnRow: true };
        if (mayOwn)
        {
            signal.Owner = owner;
        }
        return mayOwn;
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
        if (processId is { } process)
        {
            query.Criteria.AddCondition(ProcessVersion.Columns.Process, ConditionOperator.Equal, process);
        }
        query.AddOrder(ProcessVersion.Columns.PublishedOn, OrderType.Descending);
        query.AddOrder(ProcessVersion.Columns.Number, OrderType.Descending);
        return pipeline
            .AsSystem.RetrieveMultiple(query)
            .Entities.FirstOrDefault()
            ?.GetAttributeValue<EntityReference>(ProcessVersion.Columns.PublishedBy);
    }
}
