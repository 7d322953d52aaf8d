using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Cli.StandardTables;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>The rows that loaded opportunities refer to: found by name, owners and customers created when missing.</summary>
public sealed class LoadTargets
{
    private readonly IOrganizationService _service;
    private readonly Guid _businessUnit;
    private readonly IReadOnlyDictionary<string, EntityReference> _stages;
    private readonly Dictionary<string, EntityReference> _owners = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, EntityReference> _customers = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="UsageException">The organisation lacks the currency or a stage of the map.</exception>
    public LoadTargets(IOrganizationService service, LoadMap map)
    {
        _service = service;
        _businessUnit = Find(BusinessUnit.Table, BusinessUnit.Parent, null).First().Id;
        Currency =
            Find(StandardTables.Currency.Table, StandardTables.Currency.IsoCode, map.Currency)
                .FirstOrDefault()
                ?.ToEntityReference()
            ?? throw new UsageException(
                $"The organisation has no currency '{map.Currency}': add it, or correct the map."
            );
        _stages = map.Opportunities.Stages.Values.Distinct().ToDictionary(name => name, StageOf);
    }

    public EntityReference Currency { get; }

    public EntityReference Stage(string name) => _stages[name];

    /// <summary>The user of that full name; created with the role of a salesperson and of a rep when there is none.</summary>
    public EntityReference Owner(string name) =>
        FindOrCreate(_owners, name, User.Table, User.FullName, CreateUser);

    /// <summary>The account of that name; created when there is none. Null for no name.</summary>
    public EntityReference? Customer(string name) =>
        name.Length == 0
            ? null
            : FindOrCreate(
                _customers,
                name,
                Account.Table,
                Account.Name,
                text => _service.Create(new Entity(Account.Table) { [Account.Name] = text })
            );

    private EntityReference FindOrCreate(
        Dictionary<string, EntityReference> known,
        string name,
        string table,
        string column,
        Func<string, Guid> create
    )
    {
        if (!known.TryGetValue(name, out var reference))
        {
            var found = Find(table, column, name).FirstOrDefault();
            known[name] = reference = new EntityReference(table, found?.Id ?? create(name));
        }
        return reference;
    }

    private EntityReference StageOf(string name)
    {
        var query = new QueryExpression(SalesStage.Table)
        {
            ColumnSet = new ColumnSet(SalesStage.Columns.Name),
        };
        query.Criteria.AddCondition(SalesStage.Columns.Name, ConditionOperator.Equal, name);
        var process = query.AddLink(
            Tables.SalesProcess.Table,
            SalesStage.Columns.Process,
            Tables.SalesProcess.Columns.Id
        );
        process.LinkCriteria.AddCondition(
            Tables.SalesProcess.Columns.StatusReason,
            ConditionOperator.Equal,
            (int)ProcessStatus.Published
        );
        var stages = _service.RetrieveMultiple(query).Entities;
        return stages.Count switch
        {
            1 => stages[0].ToEntityReference(),
            0 => throw new UsageException(
                $"No published process has a stage '{name}': publish one, or correct the map."
            ),
            _ => throw new UsageException(
                $"Several published processes have a stage '{name}': retire all but one."
            ),
        };
    }

    private Guid CreateUser(string name)
    {
        var (first, last) = name.LastIndexOf(' ') is > 0 and var gap
            ? (name[..gap], name[(gap + 1)..])
            : ("", name);
        var user = _service.Create(
            new Entity(User.Table)
            {
                [User.FirstName] = first,
                [User.LastName] = last,
                [User.LogOn] = name,
                [User.BusinessUnit] = new EntityReference(BusinessUnit.Table, _businessUnit),
            }
        );
        RoleGrant.To(_service, user, Role.Salesperson, Role.SalesProcessRep);
        return user;
    }

    private IEnumerable<Entity> Find(string table, string column, string? value)
    {
        var query = new QueryByAttribute(table) { ColumnSet = new ColumnSet(false) };
        query.AddAttributeValue(column, value);
        return _service.RetrieveMultiple(query).Entities;
    }
}
