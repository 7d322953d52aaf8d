using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Jobs;

/// <summary>The users and teams that anything in the ledgers is credited to, or that have a target.</summary>
internal static class CreditedReps
{
    private static readonly Place[] Credits =
    [
        new(StageVisit.Table, StageVisit.Columns.CreditedTo),
        new(StageVisit.Table, StageVisit.Columns.ExitCreditedTo),
        new(OpportunityChange.Table, OpportunityChange.Columns.ToOwner),
        new(KpiTarget.Table, KpiTarget.Columns.Rep),
    ];

    private static readonly Place[] Owners =
    [
        new(SystemUser.Table, SystemUser.Columns.Id),
        new(Team.Table, Team.Columns.Id),
    ];

    /// <summary>Each once. Two queries per kind of credit.</summary>
    internal static IReadOnlyList<EntityReference> Read(IOrganizationService service) =>
        Credits
            .SelectMany(credit => Owners.SelectMany(owner => Credited(service, owner, credit)))
            .GroupBy(owner => owner.Id)
            .Select(same => same.First())
            .ToList();

    private static IEnumerable<EntityReference> Credited(
        IOrganizationService service,
        Place owner,
        Place credit
    )
    {
        var query = new QueryExpression(owner.Table)
        {
            ColumnSet = new ColumnSet(owner.Column),
            Distinct = true,
        };
        query.AddLink(credit.Table, owner.Column, credit.Column);
        query.AddOrder(owner.Column, OrderType.Ascending);
        // Rows of a distinct query have no id of their own, only the columns asked for.
        return PagedRows
            .Of(service, query)
            .Select(row => new EntityReference(
                owner.Table,
                row.GetAttributeValue<System.Guid>(owner.Column)
            ));
    }

    private sealed record Place(string Table, string Column);
}
