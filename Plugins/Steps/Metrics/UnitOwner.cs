using System;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Metrics;

/// <summary>
/// Who the row of a business unit belongs to, so that whoever leads the unit sees it and nobody else below: a user of
/// the unit who may read the figures of others. Where there is none, one of the nearest unit above. Asked once a minute.
/// </summary>
internal static class UnitOwner
{
    private const int MostKept = 500;

    /// <summary>Depth 1 is one's own rows; 2, 4 and 8 are those of the unit, of units below, and all.</summary>
    private const int OwnRowsOnly = 1;
    private static readonly MinuteCache<UnitKey, EntityReference?> Kept = new(MostKept);

    /// <summary>Null when there is nobody up to the root: then SYSTEM, which belongs to the root.</summary>
    /// <param name="pipeline">The operation.</param>
    /// <param name="unit">Id of the business unit.</param>
    internal static EntityReference? Of(PipelineContext pipeline, Guid unit) =>
        Kept.Get(
            new UnitKey(pipeline.OrganizationId, unit),
            pipeline.Now,
            () => Find(pipeline.AsSystem, unit)
        );

    private static EntityReference? Find(IOrganizationService service, Guid unit)
    {
        for (Guid? at = unit; at is { } id; at = ParentOf(service, id))
        {
            if (service.RetrieveMultiple(Leaders(id)).Entities.FirstOrDefault() is { } leader)
            {
                return leader.ToEntityReference();
            }
        }
        return null;
    }

    private static Guid? ParentOf(IOrganizationService service, Guid unit) =>
        service
            .Retrieve(BusinessUnit.Table, unit, new ColumnSet(BusinessUnit.Columns.Parent))
            .GetAttributeValue<EntityReference>(BusinessUnit.Columns.Parent)
            ?.Id;

    private static QueryExpression Leaders(Guid unit)
    {
        var query = new QueryExpression(SystemUser.Table) { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition(SystemUser.Columns.BusinessUnit, ConditionOperator.Equal, unit);
        query.Criteria.AddCondition(SystemUser.Columns.IsDisabled, ConditionOperator.Equal, false);
        query.AddOrder(SystemUser.Columns.Id, OrderType.Ascending);
        var held = query
            .AddLink(Privilege.UserRoles, SystemUser.Columns.Id, SystemUser.Columns.Id)
            .AddLink(Privilege.RolePrivileges, Privilege.Columns.Role, Privilege.Columns.Role);
        held.LinkCriteria.AddCondition(Privilege.Columns.Depth, ConditionOperator.GreaterThan, OwnRowsOnly);
        held.AddLink(Privilege.Table, Privilege.Columns.Id, Privilege.Columns.Id)
            .LinkCriteria.AddCondition(
                Privilege.Columns.Name,
                ConditionOperator.Equal,
                KpiPeriod.ReadPrivilege
            );
        return query;
    }

    private readonly record struct UnitKey(Guid OrganizationId, Guid UnitId);
}
