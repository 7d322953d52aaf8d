using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Crm.SalesProcess.Emulator.Host.Definitions;
using Microsoft.OData.Edm;
using Microsoft.Xrm.Sdk.Metadata;

namespace Crm.SalesProcess.Emulator.Host.Model;

/// <summary>Adds the types and sets of table, column, choice and relationship definitions to a model.</summary>
internal sealed class EdmDefinitions(EdmModel model, EdmEntityContainer container)
{
    public const string Tables = "EntityDefinitions";
    public const string Choices = "GlobalOptionSetDefinitions";
    public const string Relationships = "RelationshipDefinitions";

    private readonly Dictionary<Type, EdmEntityType> _rows = [];
    private readonly Dictionary<Type, IEdmSchemaType> _values = [];

    public void Add()
    {
        var top = Top();
        foreach (var type in DefinitionShape.Types)
        {
            Declare(type, top);
        }

        foreach (var (type, row) in _rows)
        {
            AddProperties(type, row);
        }

        foreach (var (root, name) in DefinitionShape.Roots)
        {
            var key = _rows[root].FindProperty(name);
            model.AddAlternateKeyAnnotation(
                _rows[root],
                new Dictionary<string, IEdmProperty> { [name] = key }
            );
        }

        container.AddEntitySet(Tables, _rows[typeof(EntityMetadata)]);
        container.AddEntitySet(Choices, _rows[typeof(OptionSetMetadataBase)]);
        container.AddEntitySet(Relationships, _rows[typeof(RelationshipMetadataBase)]);
    }

    private EdmEntityType Top()
    {
        var type = new EdmEntityType(EdmNames.Namespace, nameof(MetadataBase), null, isAbstract: true, false);
        type.AddKeys(
            type.AddStructuralProperty(nameof(MetadataBase.MetadataId), EdmPrimitiveTypeKind.Guid, false)
        );
        type.AddStructuralProperty(nameof(MetadataBase.HasChanged), EdmPrimitiveTypeKind.Boolean);
        model.AddElement(type);
        return type;
    }

    private EdmEntityType Declare(Type type, EdmEntityType top)
    {
        if (_rows.TryGetValue(type, out var known))
        {
            return known;
        }

        var above = type.BaseType == typeof(MetadataBase) ? top : Declare(type.BaseType!, top);
        var row = new EdmEntityType(EdmNames.Namespace, type.Name, above, type.IsAbstract, false);
        model.AddElement(row);
        return _rows[type] = row;
    }

    private void AddProperties(Type type, EdmEntityType row)
    {
        foreach (var property in DefinitionShape.PropertiesOf(type).Where(own => own.DeclaringType == type))
        {
            if (DefinitionShape.IsNavigation(property))
            {
                AddNavigation(row, property.Name, property.PropertyType);
            }
            else if (TypeOf(property.PropertyType) is { } value)
            {
                row.AddStructuralProperty(property.Name, value);
            }
        }

        if (type == typeof(EnumAttributeMetadata))
        {
            AddNavigation(row, DefinitionShape.GlobalChoice, typeof(OptionSetMetadata));
        }
    }

    private void AddNavigation(EdmEntityType row, string name, Type type)
    {
        var item = DefinitionShape.ItemOf(type);
        row.AddUnidirectionalNavigation(
            new EdmNavigationPropertyInfo
            {
                Name = name,
                Target = _rows[item ?? type],
                TargetMultiplicity = item is null ? EdmMultiplicity.ZeroOrOne : EdmMultiplicity.Many,
                ContainsTarget = true,
            }
        );
    }

    /// <summary>Null for types that have no counterpart.</summary>
    private IEdmTypeReference? TypeOf(Type type)
    {
        if (DefinitionShape.ItemOf(type) is { } item)
        {
            return TypeOf(item) is { } element ? EdmCoreModel.GetCollection(element) : null;
        }

        var plain = Nullable.GetUnderlyingType(type) ?? type;
        var kind = EdmCoreModel.Instance.GetPrimitiveTypeKind(plain.Name);
        return plain == typeof(DateTime) ? EdmCoreModel.Instance.GetDateTimeOffset(true)
            : kind != EdmPrimitiveTypeKind.None ? EdmCoreModel.Instance.GetPrimitive(kind, true)
            : plain.IsEnum ? new EdmEnumTypeReference(Enumeration(plain), true)
            : plain.IsClass && plain != typeof(object) ? new EdmComplexTypeReference(Complex(plain), true)
            : null;
    }

    private IEdmEnumType Enumeration(Type type)
    {
        if (!_values.TryGetValue(type, out var known))
        {
            var isFlags = type.GetCustomAttribute<FlagsAttribute>() is not null;
            var enumeration = new EdmEnumType(EdmNames.Namespace, type.Name, isFlags);
            foreach (var value in Enum.GetValues(type).Cast<object>().Distinct())
            {
                enumeration.AddMember($"{value}", new EdmEnumMemberValue(Convert.ToInt32(value)));
            }

            model.AddElement(enumeration);
            _values[type] = known = enumeration;
        }

        return (IEdmEnumType)known;
    }

    private IEdmComplexType Complex(Type type)
    {
        if (!_values.TryGetValue(type, out var known))
        {
            var complex = new EdmComplexType(EdmNames.Namespace, type.Name);
            _values[type] = known = complex;
            model.AddElement(complex);
            foreach (var property in DefinitionShape.PropertiesOf(type))
            {
                if (TypeOf(property.PropertyType) is { } value)
                {
                    complex.AddStructuralProperty(property.Name, value);
                }
            }
        }

        return (IEdmComplexType)known;
    }
}
