using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Signals;

/// <summary>The enabled users who administer or define sales processes by their own roles.</summary>
internal static class Stewards
{
    private const int Most = 100;
    private static readonly object[] Roles = ["Sales Process Administrator", "Sales Process Designer"];

    /// <summary>A hundred at most, in the order of their ids. One read.</summary>
    internal static IReadOnlyList<EntityReference> Of(PipelineContext pipeline)
    {
        var query = new QueryExpression(SystemUser.Table)
        {
            ColumnSet = new ColumnSet(SystemUser.Columns.Id),
            Distinct = true,
            TopCount = Most,
        };
        query.Criteria.AddCondition(SystemUser.Columns.IsDisabled, ConditionOperator.Equal, false);
        query.AddOrder(SystemUser.Columns.Id, OrderType.Ascending);
        query
            .AddLink(Privilege.UserRoles, SystemUser.Columns.Id, SystemUser.Columns.Id)
            .AddLink(SecurityRole.Table, SecurityRole.Columns.Id, SecurityRole.Columns.Id)
            .LinkCriteria.AddCondition(SecurityRole.Columns.Name, ConditionOperator.In, Roles);
        return
        [
            .. pipeline
                .AsSystem.RetrieveMultiple(query)
                .Entities.Select(row => new EntityReference(
                    SystemUser.Table,
                    row.GetAttributeValue<System.Guid>(SystemUser.Columns.Id)
                )),
        ];
    }
}
