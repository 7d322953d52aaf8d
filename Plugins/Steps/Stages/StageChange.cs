using System.Collections.Generic;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Steps.Stages;

/// <summary>Changes of stage and version that are refused whatever the rules say.</summary>
internal static class StageChange
{
    internal static IReadOnlyList<Violation> Violations(Opportunity before, Opportunity current)
    {
        if (current.VersionId != before.VersionId)
        {
            return [StageRefusals.VersionChanged];
        }
        if (current.StageId == before.StageId)
        {
            return [];
        }
        if (current.VersionId is null)
        {
            return [StageRefusals.NoProcess];
        }
        if (current.StageId is null)
        {
            return [StageRefusals.Cleared];
        }
        return before.State is OpportunityState.Won or OpportunityState.Lost ? [StageRefusals.Closed] : [];
    }
}
