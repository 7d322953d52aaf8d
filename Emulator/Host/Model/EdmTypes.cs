using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.OData.Edm;

namespace Crm.SalesProcess.Emulator.Host.Model;

/// <summary>The types of the tables: columns, keys and navigation properties.</summary>
internal sealed class EdmTypes
{
    private readonly Dictionary<string, EdmEntityType> _types = [];

    public EdmTypes(Schema schema, Navigations navigations)
    {
        AnyRow = new EdmEntityType(
            EdmNames.Namespace,
            EdmNames.AnyRow,
            null,
            isAbstract: true,
            isOpen: false
        );
        Owner = new EdmEntityType(EdmNames.Namespace, EdmNames.Owner, AnyRow);
        Owner.AddKeys(Owner.AddStructuralProperty(EdmNames.OwnerKey, EdmPrimitiveTypeKind.Guid, false));
        PrincipalAccess.AddStructuralProperty("AccessMask", EdmPrimitiveTypeKind.String);
        PrincipalAccess.AddUnidirectionalNavigation(
            new EdmNavigationPropertyInfo
            {
                Name = "Principal",
                Target = Owner,
                TargetMultiplicity = EdmMultiplicity.ZeroOrOne,
            }
        );
        foreach (var table in schema.Tables)
        {
            _types[table.LogicalName] = TypeOf(table);
        }

        foreach (var navigation in schema.Tables.SelectMany(table => navigations.Of(table.LogicalName)))
        {
            Add(navigation);
        }
    }

    public EdmEntityType AnyRow { get; }

    public EdmEntityType Owner { get; }

    /// <summary>Rights of a user or team.</summary>
    public EdmComplexType PrincipalAccess { get; } = new(EdmNames.Namespace, "PrincipalAccess");

    public IEnumerable<IEdmSchemaElement> All => [AnyRow, Owner, PrincipalAccess, .. _types.Values];

    public EdmEntityType Of(string table) => table.Length == 0 ? Owner : _types[table];

    private EdmEntityType TypeOf(Table table)
    {
        var type = new EdmEntityType(EdmNames.Namespace, table.LogicalName, AnyRow);
        foreach (var column in table.Columns.Where(PropertyName.IsServed))
        {
            var isKey = column.LogicalName == table.PrimaryId;
            var property = type.AddStructuralProperty(
                PropertyName.Of(column),
                PropertyName.KindOf(column)!.Value,
                isNullable: !isKey
            );
            if (isKey)
            {
                type.AddKeys(property);
            }
        }

        return type;
    }

    private void Add(Navigation navigation) =>
        Of(navigation.From)
            .AddUnidirectionalNavigation(
                new EdmNavigationPropertyInfo
                {
                    Name = navigation.Name,
                    Target = Of(navigation.To),
                    TargetMultiplicity = navigation.IsCollection
                        ? EdmMultiplicity.Many
                        : EdmMultiplicity.ZeroOrOne,
                }
            );
}
