using System.IO;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Cli.Packing;

/// <summary>How a packed solution comes into an organisation.</summary>
internal static class SolutionArrival
{
    /// <summary>
    /// An upgrade where a managed solution of that name is there, so that what the new version no longer has is taken
    /// out; else an import.
    /// </summary>
    /// <param name="service">The organisation.</param>
    /// <param name="zip">The packed solution; what is wrong with it is for the organisation to say.</param>
    internal static OrganizationRequest RequestFor(IOrganizationService service, byte[] zip) =>
        ManagedName(zip) is { } name && IsManaged(service, name)
            ? new StageAndUpgradeRequest
            {
                CustomizationFile = zip,
                PublishWorkflows = true,
                OverwriteUnmanagedCustomizations = false,
            }
            : new ImportSolutionRequest
            {
                CustomizationFile = zip,
                PublishWorkflows = true,
                OverwriteUnmanagedCustomizations = false,
            };

    private static string? ManagedName(byte[] zip)
    {
        try
        {
            using var content = new MemoryStream(zip, writable: false);
            var package = PackedSolution.Read(content);
            return package.Managed == "1" ? package.UniqueName : null;
        }
        catch (SolutionFormatException)
        {
            return null;
        }
    }

    private static bool IsManaged(IOrganizationService service, string name)
    {
        var query = new QueryExpression("solution") { ColumnSet = new ColumnSet("ismanaged"), TopCount = 1 };
        query.Criteria.AddCondition("uniquename", ConditionOperator.Equal, name);
        query.Criteria.AddCondition("ismanaged", ConditionOperator.Equal, true);
        return service.RetrieveMultiple(query).Entities.Count > 0;
    }
}
