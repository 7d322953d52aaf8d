using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Cli.StandardTables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>Gives security roles to users.</summary>
internal sealed class RoleGrant(IOrganizationService service)
{
    private readonly Dictionary<string, IReadOnlyList<Entity>> _roles = new(StringComparer.Ordinal);

    /// <summary>Gives the roles that the user does not have yet; those of the user's business unit where there are some.</summary>
    /// <exception cref="UsageException">The organisation has no role of that name.</exception>
    public void To(Guid user, Guid unit, params string[] roles)
    {
        var there = Of(user);
        var missing = roles
            .Where(role => !there.Contains(role))
            .Select(role => Find(role, unit).ToEntityReference())
            .ToList();
        if (missing.Count > 0)
        {
            service.Associate(
                User.Table,
                user,
                new Relationship(Role.UserRelationship),
                new EntityReferenceCollection(missing)
            );
        }
    }

    private HashSet<string> Of(Guid user)
    {
        var query = new QueryExpression(Role.Table) { ColumnSet = new ColumnSet(Role.Name) };
        query
            .AddLink(Role.UserTable, Role.Id, Role.Id)
            .LinkCriteria.AddCondition(User.Id, ConditionOperator.Equal, user);
        return
        [
            .. service
                .RetrieveMultiple(query)
                .Entities.Select(role => role.GetAttributeValue<string>(Role.Name)),
        ];
    }

    private Entity Find(string name, Guid unit)
    {
        if (!_roles.TryGetValue(name, out var found))
        {
            var query = new QueryByAttribute(Role.Table) { ColumnSet = new ColumnSet(Role.BusinessUnit) };
            query.AddAttributeValue(Role.Name, name);
            _roles[name] = found = [.. service.RetrieveMultiple(query).Entities];
        }
        return found.FirstOrDefault(role =>
                role.GetAttributeValue<EntityReference>(Role.BusinessUnit)?.Id == unit
            )
            ?? found.FirstOrDefault()
            ?? throw new UsageException(
                $"The organisation has no role '{name}': import the solution first, or correct users.roles of the map."
            );
    }
}
