using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.StandardTables;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>Names of users, teams and business units, and which unit an owner belongs to now.</summary>
public sealed class Owners
{
    private readonly Dictionary<Guid, string> _names = [];
    private readonly Dictionary<Guid, Guid> _units = [];

    /// <summary>Three queries.</summary>
    public static Owners Read(IOrganizationService service)
    {
        var owners = new Owners();
        owners.Add(service, SystemUser.Table, User.FullName, SystemUser.Columns.BusinessUnit);
        owners.Add(service, Team.Table, Team.Columns.Name, Team.Columns.BusinessUnit);
        owners.Add(service, BusinessUnit.Table, BusinessUnit.Columns.Name, null);
        return owners;
    }

    /// <summary>Name of a user, team or business unit; the id when there is no such row.</summary>
    public string NameOf(Guid id) =>
        _names.TryGetValue(id, out var name) && name.Length > 0 ? name : id.ToString();

    /// <summary>Business unit of a user or team now; empty when there is no such row.</summary>
    public Guid UnitOf(Guid owner) => _units.GetValueOrDefault(owner);

    /// <summary>Names of all of them.</summary>
    public IEnumerable<string> Names => _names.Values;

    /// <summary>The scopes of that name, in any case: users and teams as reps, business units as units.</summary>
    public IReadOnlyList<Scope> Find(string name) =>
        _names
            .Where(row => row.Value.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(row => _units.ContainsKey(row.Key) ? Scope.Rep(row.Key) : Scope.Unit(row.Key))
            .ToList();

    private void Add(IOrganizationService service, string table, string name, string? unit)
    {
        var columns = new[] { name, unit }.OfType<string>().ToArray();
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.AddOrder(table + "id", OrderType.Ascending);
        foreach (var row in PagedRows.Of(service, query))
        {
            _names[row.Id] = row.GetAttributeValue<string>(name) ?? string.Empty;
            if (unit != null && row.GetAttributeValue<EntityReference>(unit) is { } reference)
            {
                _units[row.Id] = reference.Id;
            }
        }
    }
}
