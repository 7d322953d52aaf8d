using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Gates;

/// <summary>The security roles of a user, own ones and those of teams.</summary>
internal static class UserRoles
{
    /// <summary>Names of the roles. Two reads.</summary>
    internal static HashSet<string> Of(PipelineContext pipeline, Guid userId)
    {
        var own = Roles();
        own.AddLink(Privilege.UserRoles, SecurityRole.Columns.Id, SecurityRole.Columns.Id)
            .LinkCriteria.AddCondition(SystemUser.Columns.Id, ConditionOperator.Equal, userId);
        var ofTeams = Roles();
        ofTeams
            .AddLink(Privilege.TeamRoles, SecurityRole.Columns.Id, SecurityRole.Columns.Id)
            .AddLink(Privilege.TeamMembers, Team.Columns.Id, Team.Columns.Id)
            .LinkCriteria.AddCondition(SystemUser.Columns.Id, ConditionOperator.Equal, userId);
        var rows = new[] { own, ofTeams }.SelectMany(query =>
            pipeline.AsSystem.RetrieveMultiple(query).Entities
        );
        return [.. rows.Select(row => row.GetAttributeValue<string>(SecurityRole.Columns.Name))];
    }

    private static QueryExpression Roles() =>
        new(SecurityRole.Table) { ColumnSet = new ColumnSet(SecurityRole.Columns.Name) };
}
