using System.Collections.Generic;
using Crm.SalesProcess.Emulator.Host.Rows;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace Crm.SalesProcess.Emulator.Host.Queries;

/// <summary>The schema as an OData model, for parsing query options. Lookups appear as <c>_name_value</c>.</summary>
internal sealed class EdmSchema
{
    private const string Namespace = "Microsoft.Dynamics.CRM";

    private readonly EdmModel _model = new();
    private readonly Dictionary<string, EdmEntitySet> _sets = [];

    public EdmSchema(Schema schema)
    {
        var container = new EdmEntityContainer(Namespace, "System");
        _model.AddElement(container);
        foreach (var table in schema.Tables)
        {
            var type = TypeOf(table);
            _model.AddElement(type);
            _sets[table.LogicalName] = container.AddEntitySet(table.EntitySetName, type);
        }
    }

    /// <summary>A parser of one request's query options (<c>$filter</c> and so on) against a table.</summary>
    public ODataQueryOptionParser Parser(Table table, IDictionary<string, string> options)
    {
        var set = _sets[table.LogicalName];
        return new ODataQueryOptionParser(_model, set.EntityType, set, options);
    }

    private static EdmEntityType TypeOf(Table table)
    {
        var type = new EdmEntityType(Namespace, table.LogicalName);
        foreach (var column in table.Columns)
        {
            if (PropertyName.KindOf(column) is not { } kind)
            {
                continue;
            }
            var property = type.AddStructuralProperty(PropertyName.Of(column), kind);
            if (column.LogicalName == table.PrimaryId)
            {
                type.AddKeys(property);
            }
        }
        return type;
    }
}
