using System;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.Migrations;

/// <summary>What a user may do with a row, for work that is done as SYSTEM on the user's behalf.</summary>
internal static class AccessTo
{
    /// <summary>Whether the user of the operation may change a row. One call.</summary>
    internal static bool Write(PipelineContext pipeline, string table, Guid id)
    {
        var request = new RetrievePrincipalAccessRequest
        {
            Principal = new EntityReference(SystemUser.Table, pipeline.UserId),
            Target = new EntityReference(table, id),
        };
        var answer = (RetrievePrincipalAccessResponse)pipeline.AsSystem.Execute(request);
        return answer.AccessRights.HasFlag(AccessRights.WriteAccess);
    }
}
