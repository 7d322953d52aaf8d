using System;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Gates;

/// <summary>
/// Marks granted overrides and approvals whose time has passed. They open no gate in any case; this is so that people see
/// it, on the next attempt to use one and once a day.
/// </summary>
internal static class ExpiredOverrides
{
    /// <summary>As many as there is time for; the next time goes on.</summary>
    private const int Most = 500;

    /// <summary>Those of one opportunity, or all. One read, and one write for each.</summary>
    internal static void Settle(PipelineContext pipeline, Guid? opportunityId)
    {
        var query = new QueryExpression(GateOverride.Table)
        {
            ColumnSet = new ColumnSet(false),
            TopCount = Most,
        };
        if (opportunityId is { } id)
        {
            query.Criteria.AddCondition(GateOverride.Columns.Opportunity, ConditionOperator.Equal, id);
        }
        query.Criteria.AddCondition(
            GateOverride.Columns.Decision,
            ConditionOperator.Equal,
            (int)OverrideDecision.Approved
        );
        query.Criteria.AddCondition(
            GateOverride.Columns.ExpiresOn,
            ConditionOperator.LessEqual,
            pipeline.Now
        );
        query.AddOrder(GateOverride.Columns.ExpiresOn, OrderType.Ascending);
        foreach (var row in pipeline.AsSystem.RetrieveMultiple(query).Entities)
        {
            pipeline.OwnWrites.Update(
                new GateOverride
                {
                    Entity = new Entity(GateOverride.Table, row.Id),
                    Decision = OverrideDecision.Expired,
                }.Entity
            );
        }
    }
}
