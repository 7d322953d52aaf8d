using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Gates;

/// <summary>Overrides and approvals that are granted, have not expired and have not been used.</summary>
internal static class StoredGrants
{
    /// <summary>Those for a move of an opportunity, the latest decision first. One read.</summary>
    /// <param name="pipeline">Where to read.</param>
    /// <param name="opportunityId">The opportunity.</param>
    /// <param name="toStageId">The stage to be entered; null for a close.</param>
    internal static IReadOnlyList<GateOverride> Of(
        PipelineContext pipeline,
        Guid opportunityId,
        Guid? toStageId
    )
    {
        var query = new QueryExpression(GateOverride.Table)
        {
            ColumnSet = new ColumnSet(GateOverride.Columns.Kind, GateOverride.Columns.DecidedOn),
        };
        query.Criteria.AddCondition(GateOverride.Columns.Opportunity, ConditionOperator.Equal, opportunityId);
        query.Criteria.AddCondition(
            GateOverride.Columns.Decision,
            ConditionOperator.Equal,
            (int)OverrideDecision.Approved
        );
        query.Criteria.AddCondition(
            GateOverride.Columns.ExpiresOn,
            ConditionOperator.GreaterThan,
            pipeline.Now
        );
        if (toStageId is { } stage)
        {
            query.Criteria.AddCondition(GateOverride.Columns.ToStage, ConditionOperator.Equal, stage);
        }
        else
        {
            query.Criteria.AddCondition(GateOverride.Columns.ToStage, ConditionOperator.Null);
        }
        query.AddOrder(GateOverride.Columns.DecidedOn, OrderType.Descending);
        var rows = pipeline.AsSystem.RetrieveMultiple(query).Entities;
        return [.. rows.Select(row => new GateOverride { Entity = row })];
    }
}
