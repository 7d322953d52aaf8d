using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Overrides;

/// <summary>The managers above a user.</summary>
internal static class ManagerChain
{
    /// <summary>How far up it is looked; Dataverse joins at most 15 tables.</summary>
    private const int MostLevels = 12;

    /// <summary>The manager, the manager's manager and so on, nearest first. One read.</summary>
    internal static IReadOnlyList<Guid> Above(PipelineContext pipeline, Guid userId)
    {
        var query = new QueryExpression(SystemUser.Table)
        {
            ColumnSet = new ColumnSet(SystemUser.Columns.Manager),
        };
        query.Criteria.AddCondition(SystemUser.Columns.Id, ConditionOperator.Equal, userId);
        var link = query.AddLink(
            SystemUser.Table,
            SystemUser.Columns.Manager,
            SystemUser.Columns.Id,
            JoinOperator.LeftOuter
        );
        for (var level = 1; level < MostLevels; level++)
        {
            link.EntityAlias = $"above{level}";
            link.Columns = new ColumnSet(SystemUser.Columns.Manager);
            link = link.AddLink(
                SystemUser.Table,
                SystemUser.Columns.Manager,
                SystemUser.Columns.Id,
                JoinOperator.LeftOuter
            );
        }
        var row = pipeline.AsSystem.RetrieveMultiple(query).Entities.FirstOrDefault();
        return row is null ? [] : [.. Managers(row).Distinct()];
    }

    private static IEnumerable<Guid> Managers(Entity row)
    {
        if (row.GetAttributeValue<EntityReference>(SystemUser.Columns.Manager) is { } manager)
        {
            yield return manager.Id;
        }
        for (var level = 1; level < MostLevels; level++)
        {
            var above = row.GetAttributeValue<AliasedValue>($"above{level}.{SystemUser.Columns.Manager}");
            if (above?.Value is EntityReference next)
            {
                yield return next.Id;
            }
        }
    }
}
