using System;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Backtests;

/// <summary>
/// What was stored beside an opportunity at an instant. Rows that have been deleted since are not counted; whoever moved
/// it is nobody's exempt role, and no override is looked for.
/// </summary>
internal sealed class PastFacts(
    PipelineContext pipeline,
    PastOpportunities opportunities,
    Guid opportunityId,
    DateTime on
) : IGateFacts
{
    public GateSwitch Switch => GateSwitch.On;

    /// <summary>The rows that had been created; null where the query itself looks at the time. One read.</summary>
    public int? CountRelated(Rule rule)
    {
        if (!RelatedQuery.IsTimeless(rule.Fetch))
        {
            return null;
        }
        var query = RelatedQuery.Before(RelatedQuery.About(rule.Fetch, opportunityId), on);
        return pipeline.AsSystem.RetrieveMultiple(new FetchExpression(query)).Entities.Count;
    }

    public DateTime? FindConfirmation(Rule rule) => opportunities.ConfirmedBefore(opportunityId, rule.Id, on);

    public Grant? FindApproval() => null;

    public Grant? FindOverride() => null;

    public bool IsExempt(Rule rule) => false;
}
