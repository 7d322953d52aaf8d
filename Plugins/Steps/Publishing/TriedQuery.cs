using Crm.SalesProcess.Domain.Process;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Publishing;

/// <summary>A query that a draft leads to.</summary>
/// <param name="Place">Where in the draft.</param>
/// <param name="Subject">What Dataverse refuses when it refuses the query.</param>
/// <param name="Query">The query, about no opportunity.</param>
internal sealed record TriedQuery(string Place, string Subject, QueryBase Query)
{
    /// <summary>What the owner of the process reads when Dataverse refuses it.</summary>
    internal DraftProblem Refused(string reason) =>
        new(Place, $"Dataverse refuses {Subject}: {reason.TrimEnd('.')}");
}
