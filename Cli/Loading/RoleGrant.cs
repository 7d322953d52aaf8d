using System;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Cli.StandardTables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>Gives security roles to users.</summary>
internal static class RoleGrant
{
    /// <exception cref="UsageException">The organisation has no role of that name.</exception>
    public static void To(IOrganizationService service, Guid user, params string[] roles)
    {
        var references = roles.Select(role => Find(service, role)).ToList();
        service.Associate(
            User.Table,
            user,
            new Relationship(Role.UserRelationship),
            new EntityReferenceCollection(references)
        );
    }

    private static EntityReference Find(IOrganizationService service, string name)
    {
        var query = new QueryByAttribute(Role.Table) { ColumnSet = new ColumnSet(false) };
        query.AddAttributeValue(Role.Name, name);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.ToEntityReference()
            ?? throw new UsageException($"The organisation has no role '{name}': import the solution first.");
    }
}
