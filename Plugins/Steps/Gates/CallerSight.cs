using System;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Gates;

/// <summary>Whether the caller may know of an opportunity at all: before the operation security has not been checked.</summary>
internal static class CallerSight
{
    /// <summary>One read, with the caller's rights.</summary>
    internal static bool Covers(PipelineContext pipeline, Guid opportunityId)
    {
        var query = new QueryExpression(Opportunity.Table)
        {
            ColumnSet = new ColumnSet(Opportunity.Columns.Stage),
            TopCount = 1,
        };
        query.Criteria.AddCondition(Opportunity.Columns.Id, ConditionOperator.Equal, opportunityId);
        return pipeline.AsUser.RetrieveMultiple(query).Entities.Any();
    }
}
