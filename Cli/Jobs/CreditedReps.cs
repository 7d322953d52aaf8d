using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Cli.Jobs;

/// <summary>The users and teams that anything in the ledgers is credited to.</summary>
internal static class CreditedReps
{
    private static readonly (string Table, string Column)[] Credits =
    [
        (StageVisit.Table, StageVisit.Columns.CreditedTo),
        (StageVisit.Table, StageVisit.Columns.ExitCreditedTo),
        (OpportunityChange.Table, OpportunityChange.Columns.ToOwner),
    ];

    /// <summary>Each once. Two queries per kind of credit.</summary>
    public static IReadOnlyList<EntityReference> Read(IOrganizationService service) =>
        Credits
            .SelectMany(credit =>
                new[] { (SystemUser.Table, SystemUser.Columns.Id), (Team.Table, Team.Columns.Id) }.SelectMany(
                    owner => Credited(service, owner, credit)
                )
            )
            .DistinctBy(owner => owner.Id)
            .ToList();

    private static IEnumerable<EntityReference> Credited(
        IOrganizationService service,
        (string Table, string Id) owner,
        (string Table, string Column) credit
    )
    {
        var query = new QueryExpression(owner.Table) { ColumnSet = new ColumnSet(owner.Id), Distinct = true };
        query.AddLink(credit.Table, owner.Id, credit.Column);
        query.AddOrder(owner.Id, OrderType.Ascending);
        // Rows of a distinct query have no id of their own, only the columns asked for.
        return PagedRows
            .Of(service, query)
            .Select(row => new EntityReference(owner.Table, row.GetAttributeValue<Guid>(owner.Id)));
    }
}
