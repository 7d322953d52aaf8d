using System;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Publishing;

/// <summary>Tries the queries of a draft: only Dataverse knows whether their tables and columns exist.</summary>
internal static class RelatedQueries
{
    /// <summary>Asks each query about no opportunity. A query that Dataverse refuses refuses the draft.</summary>
    internal static void Try(PipelineContext pipeline, DefinitionData draft)
    {
        foreach (var rule in draft.Rules.Where(rule => rule.Fetch.Length > 0))
        {
            Try(pipeline, rule);
        }
    }

    private static void Try(PipelineContext pipeline, RuleData rule)
    {
        try
        {
            var query = RelatedQuery.About(RelatedQuery.Fix(rule.Fetch, 1, null), Guid.Empty);
            pipeline.AsSystem.RetrieveMultiple(new FetchExpression(query));
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            var problem = new DraftProblem(
                $"Rule '{rule.Name}'",
                $"Dataverse refuses its query: {refused.Detail.Message.TrimEnd('.')}"
            );
            throw Refusal.Because(
                RefusalCode.DraftNotReady,
                "This process cannot be published yet:\n" + $"• {problem}"
            );
        }
    }
}
