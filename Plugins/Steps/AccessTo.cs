using System;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps;

/// <summary>What a user may do with a row, for work that is done as SYSTEM on the user's behalf.</summary>
internal static class AccessTo
{
    /// <summary>Refuses whoever may not change an opportunity. One call.</summary>
    /// <param name="pipeline">The operation.</param>
    /// <param name="opportunityId">The opportunity.</param>
    /// <param name="text">What such a user reads.</param>
    internal static void RefuseStrangers(PipelineContext pipeline, Guid opportunityId, string text)
    {
        if (!Write(pipeline, Opportunity.Table, opportunityId))
        {
            throw pipeline.Refusing(RefusalCode.OpportunityNotWritable, text);
        }
    }

    /// <summary>Whether the user of the operation may change a row. One call.</summary>
    internal static bool Write(PipelineContext pipeline, string table, Guid id)
    {
        var request = new RetrievePrincipalAccessRequest
        {
            Principal = new EntityReference(SystemUser.Table, pipeline.ActorId),
            Target = new EntityReference(table, id),
        };
        var answer = (RetrievePrincipalAccessResponse)pipeline.AsSystem.Execute(request);
        return answer.AccessRights.HasFlag(AccessRights.WriteAccess);
    }
}
