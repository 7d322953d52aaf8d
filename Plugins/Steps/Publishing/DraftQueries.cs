using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.ProcessBars;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Publishing;

/// <summary>Tries the queries of a draft: only Dataverse knows whether their tables and columns exist.</summary>
internal static class DraftQueries
{
    /// <summary>Asks each query about no opportunity. A query that Dataverse refuses refuses the draft.</summary>
    internal static void Try(PipelineContext pipeline, DefinitionData draft)
    {
        foreach (var tried in Of(draft))
        {
            Try(pipeline, tried);
        }
    }

    private static IEnumerable<TriedQuery> Of(DefinitionData draft)
    {
        foreach (var rule in draft.Rules.Where(rule => rule.Fetch.Length > 0))
        {
            var query = RelatedQuery.About(RelatedQuery.Fix(rule.Fetch, 1, null), Guid.Empty);
            yield return new TriedQuery($"Rule '{rule.Name}'", "its query", new FetchExpression(query));
        }
        if (draft.BpfTable.Length > 0)
        {
            yield return new TriedQuery(
                "Process",
                $"its process bar table '{draft.BpfTable}'",
                OpportunityBars.Query([BarTable.Custom(draft.BpfTable)], Guid.Empty)
            );
        }
    }

    private static void Try(PipelineContext pipeline, TriedQuery tried)
    {
        try
        {
            pipeline.AsSystem.RetrieveMultiple(tried.Query);
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            throw DraftRefusal.Of([tried.Refused(refused.Detail.Message)]);
        }
    }
}
