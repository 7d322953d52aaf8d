using System;
using System.Linq;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Gates;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Overrides;

/// <summary>Who may decide on a request: by the policy of the process, never the requester, never somebody below.</summary>
internal sealed class Deciders(PipelineContext pipeline, Approvers policy, Guid requesterId)
{
    /// <summary>Whether the policy makes a user an approver of this request. At most three reads.</summary>
    internal bool Include(Guid userId) => MayEverDecide(userId) && IsChosen(userId);

    /// <summary>Whether a user, appointed or not, is neither the requester nor below. One read.</summary>
    internal bool MayEverDecide(Guid userId) =>
        userId != requesterId && !ManagerChain.Above(pipeline, userId).Contains(requesterId);

    private bool IsChosen(Guid userId) =>
        policy.Kind switch
        {
            ApproverKind.ManagerChain => ManagerChain.Above(pipeline, requesterId).Contains(userId),
            ApproverKind.Role => UserRoles.Of(pipeline, userId).Contains(policy.Name),
            _ => IsMember(userId),
        };

    private bool IsMember(Guid userId)
    {
        var query = new QueryExpression(Team.Table)
        {
            ColumnSet = new ColumnSet(Team.Columns.Name),
            TopCount = 1,
        };
        query.Criteria.AddCondition(Team.Columns.Name, ConditionOperator.Equal, policy.Name);
        query
            .AddLink(Privilege.TeamMembers, Team.Columns.Id, Team.Columns.Id)
            .LinkCriteria.AddCondition(SystemUser.Columns.Id, ConditionOperator.Equal, userId);
        return pipeline.AsSystem.RetrieveMultiple(query).Entities.Any();
    }
}
