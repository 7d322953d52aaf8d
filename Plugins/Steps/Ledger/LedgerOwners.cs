using System;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Ledger;

/// <summary>
/// Who can own ledger rows: users who are enabled, and users and teams whose roles let them read the ledger. Others
/// are credited all the same; their rows belong to SYSTEM. Asked once a minute for each of them.
/// </summary>
internal static class LedgerOwners
{
    private const int MostKept = 2_000;
    private static readonly MinuteCache<OwnerKey, Credit> Kept = new(MostKept);

    /// <summary>What is known of an owner; null without one.</summary>
    /// <param name="pipeline">The operation.</param>
    /// <param name="owner">A user or a team.</param>
    /// <param name="ledger">Name of the privilege to read the ledger.</param>
    internal static Credit? Of(PipelineContext pipeline, EntityReference? owner, string ledger)
    {
        if (owner is null)
        {
            return null;
        }
        var key = new OwnerKey(pipeline.OrganizationId, owner.Id, ledger);
        return Kept.Get(
            key,
            pipeline.Now,
            () =>
                owner.LogicalName == Team.Table
                    ? OfTeam(pipeline, owner, ledger)
                    : OfUser(pipeline, owner, ledger)
        );
    }

    private static Credit OfTeam(PipelineContext pipeline, EntityReference team, string ledger)
    {
        var row = pipeline.AsSystem.Retrieve(Team.Table, team.Id, new ColumnSet(Team.Columns.BusinessUnit));
        var mayRead = pipeline.AsSystem.RetrieveMultiple(ReadersByTeam(team.Id, ledger));
        return new Credit(mayRead.Entities.Any(), UnitOf(row, Team.Columns.BusinessUnit));
    }

    private static Credit OfUser(PipelineContext pipeline, EntityReference user, string ledger)
    {
        var row = pipeline.AsSystem.Retrieve(
            SystemUser.Table,
            user.Id,
            new ColumnSet(SystemUser.Columns.IsDisabled, SystemUser.Columns.BusinessUnit)
        );
        var mayOwn =
            !row.GetAttributeValue<bool>(SystemUser.Columns.IsDisabled)
            && (
                pipeline.AsSystem.RetrieveMultiple(ReadersByRole(user.Id, ledger)).Entities.Any()
                || pipeline.AsSystem.RetrieveMultiple(ReadersByMembership(user.Id, ledger)).Entities.Any()
            );
        return new Credit(mayOwn, UnitOf(row, SystemUser.Columns.BusinessUnit));
    }

    private static QueryExpression ReadersByRole(Guid userId, string ledger)
    {
        var query = Readers(ledger);
        Roles(query)
            .AddLink(Privilege.UserRoles, Privilege.Columns.Role, Privilege.Columns.Role)
            .LinkCriteria.AddCondition(SystemUser.Columns.Id, ConditionOperator.Equal, userId);
        return query;
    }

    private static QueryExpression ReadersByMembership(Guid userId, string ledger)
    {
        var query = Readers(ledger);
        Roles(query)
            .AddLink(Privilege.TeamRoles, Privilege.Columns.Role, Privilege.Columns.Role)
            .AddLink(Privilege.TeamMembers, Team.Columns.Id, Team.Columns.Id)
            .LinkCriteria.AddCondition(SystemUser.Columns.Id, ConditionOperator.Equal, userId);
        return query;
    }

    private static QueryExpression ReadersByTeam(Guid teamId, string ledger)
    {
        var query = Readers(ledger);
        Roles(query)
            .AddLink(Privilege.TeamRoles, Privilege.Columns.Role, Privilege.Columns.Role)
            .LinkCriteria.AddCondition(Team.Columns.Id, ConditionOperator.Equal, teamId);
        return query;
    }

    private static QueryExpression Readers(string ledger)
    {
        var query = new QueryExpression(Privilege.Table)
        {
            ColumnSet = new ColumnSet(Privilege.Columns.Id),
            TopCount = 1,
        };
        query.Criteria.AddCondition(Privilege.Columns.Name, ConditionOperator.Equal, ledger);
        return query;
    }

    private static LinkEntity Roles(QueryExpression query) =>
        query.AddLink(Privilege.RolePrivileges, Privilege.Columns.Id, Privilege.Columns.Id);

    private static Guid? UnitOf(Entity row, string column) =>
        row.GetAttributeValue<EntityReference>(column)?.Id;

    private readonly record struct OwnerKey(Guid OrganizationId, Guid OwnerId, string Ledger);
}
