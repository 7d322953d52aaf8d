using System;
using System.Linq;
using Crm.SalesProcess.Cli.StandardTables;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Cli.Loading.Targets;

/// <summary>Business units by name; those that are missing are made below the root.</summary>
internal sealed class BusinessUnits
{
    private readonly IOrganizationService _service;
    private readonly string _source;
    private readonly NamedRows _rows;

    public BusinessUnits(IOrganizationService service, string source)
    {
        _service = service;
        _source = source;
        _rows = new NamedRows(service, BusinessUnit.Table, BusinessUnit.Columns.Name);
        var query = new QueryExpression(BusinessUnit.Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(BusinessUnit.Columns.Parent, ConditionOperator.Null);
        Root = service.RetrieveMultiple(query).Entities.Single().ToEntityReference();
    }

    /// <summary>The one above all.</summary>
    public EntityReference Root { get; }

    /// <summary>The unit of that name; the root for no name.</summary>
    public EntityReference Of(string name)
    {
        if (name.Length == 0)
        {
            return Root;
        }
        if (_rows.Find(name) is not { } unit)
        {
            unit = new Entity(BusinessUnit.Table, SourceId.Of(_source, BusinessUnit.Table, name))
            {
                [BusinessUnit.Columns.Name] = name,
                [BusinessUnit.Columns.Parent] = Root,
            };
            _service.Create(unit);
            _rows.Put(name, unit);
        }
        return unit.ToEntityReference();
    }
}
