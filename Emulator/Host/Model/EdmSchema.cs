using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Host.Operations;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;

namespace Crm.SalesProcess.Emulator.Host.Model;

/// <summary>Builds the OData model of a schema: types, entity sets, alternate keys.</summary>
internal static class EdmSchema
{
    /// <param name="forParsing">See <see cref="EdmOperations"/>.</param>
    public static EdmModel Build(
        Schema schema,
        Navigations navigations,
        OperationTable operations,
        bool forParsing
    )
    {
        var model = new EdmModel();
        model.SetNamespaceAlias(EdmNames.Namespace, EdmNames.Alias);
        var types = new EdmTypes(schema, navigations);
        model.AddElements(types.All);
        var container = new EdmEntityContainer(EdmNames.Namespace, EdmNames.Container);
        model.AddElement(container);
        var sets = schema.Tables.ToDictionary(
            table => table.LogicalName,
            table => container.AddEntitySet(table.EntitySetName, types.Of(table.LogicalName))
        );
        Connect(sets, schema, navigations);
        foreach (var table in schema.Tables)
        {
            AddKeys(model, table, types.Of(table.LogicalName));
        }

        new EdmOperations(model, types, container, forParsing).Add(operations.All);
        new EdmQueryFunctions(model, types, container, forParsing).Add();
        new EdmDefinitions(model, container).Add();

        return model;
    }

    private static void Connect(Dictionary<string, EdmEntitySet> sets, Schema schema, Navigations navigations)
    {
        foreach (var navigation in schema.Tables.SelectMany(table => navigations.Of(table.LogicalName)))
        {
            if (navigation.To.Length > 0)
            {
                var set = sets[navigation.From];
                var property = set.EntityType.FindProperty(navigation.Name) as IEdmNavigationProperty;
                set.AddNavigationTarget(property!, sets[navigation.To]);
            }
        }
    }

    private static void AddKeys(EdmModel model, Table table, EdmEntityType type)
    {
        foreach (var key in table.Keys)
        {
            var properties = key
                .Columns.Select(column => PropertyName.Of(table.Column(column)))
                .ToDictionary(name => name, type.FindProperty);
            model.AddAlternateKeyAnnotation(type, properties);
        }
    }
}
