using System;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Outcomes;

/// <summary>Tells the overrides that were used on an opportunity how it ended.</summary>
internal static class OverrideOutcomes
{
    /// <summary>One read, and one write for each override.</summary>
    internal static void Fill(PipelineContext pipeline, Guid opportunityId, OpportunityOutcome outcome)
    {
        var query = new QueryExpression(GateOverride.Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(GateOverride.Columns.Opportunity, ConditionOperator.Equal, opportunityId);
        query.Criteria.AddCondition(
            GateOverride.Columns.Decision,
            ConditionOperator.Equal,
            (int)OverrideDecision.Used
        );
        foreach (var used in pipeline.AsSystem.RetrieveMultiple(query).Entities)
        {
            pipeline.OwnWrites.Update(
                new GateOverride
                {
                    Entity = new Entity(GateOverride.Table, used.Id),
                    LaterOutcome = outcome,
                }.Entity
            );
        }
    }
}
