using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>Which table a request is about, for those who watch.</summary>
internal static class RequestTable
{
    /// <summary>Logical name; empty when the request names none.</summary>
    public static string Of(OrganizationRequest request)
    {
        if (request.Parameters.TryGetValue("Query", out var query))
        {
            return Of(query);
        }

        foreach (var name in (string[])["Target", "EntityMoniker", "OpportunityClose", "LeadId", "Targets"])
        {
            if (request.Parameters.TryGetValue(name, out var value))
            {
                return Of(value);
            }
        }

        return "";
    }

    private static string Of(object? value) =>
        value switch
        {
            Entity entity => entity.LogicalName,
            EntityReference reference => reference.LogicalName,
            EntityCollection rows => rows.EntityName ?? "",
            QueryExpression query => query.EntityName,
            QueryByAttribute query => query.EntityName,
            FetchExpression fetch => FetchTable.Of(fetch.Query),
            _ => "",
        } ?? "";
}
