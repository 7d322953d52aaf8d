using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Crm.SalesProcess.Emulator.Host.Definitions;

/// <summary>
/// What the SDK's classes of table, column and choice definitions look like in the Web API: the same names, so they are
/// read by reflection.
/// </summary>
internal static class DefinitionShape
{
    /// <summary>Choice of a column that uses a global one; the SDK has it as the column's own.</summary>
    public const string GlobalChoice = "GlobalOptionSet";

    /// <summary>Classes whose objects have an address, with the property that names them besides their id.</summary>
    public static readonly IReadOnlyDictionary<Type, string> Roots = new Dictionary<Type, string>
    {
        [typeof(EntityMetadata)] = nameof(EntityMetadata.LogicalName),
        [typeof(AttributeMetadata)] = nameof(AttributeMetadata.LogicalName),
        [typeof(OptionSetMetadataBase)] = nameof(OptionSetMetadataBase.Name),
        [typeof(RelationshipMetadataBase)] = nameof(RelationshipMetadataBase.SchemaName),
        [typeof(EntityKeyMetadata)] = nameof(EntityKeyMetadata.LogicalName),
    };

    /// <summary>The roots and all classes derived from them.</summary>
    public static IEnumerable<Type> Types =>
        typeof(EntityMetadata).Assembly.GetExportedTypes().Where(IsAddressed);

    public static bool IsAddressed(Type type) => Roots.Keys.Any(root => root.IsAssignableFrom(type));

    /// <summary>The properties that an object shows, those of its base classes included.</summary>
    public static IEnumerable<PropertyInfo> PropertiesOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property =>
                property.GetIndexParameters().Length == 0
                && property.PropertyType != typeof(ExtensionDataObject)
            )
            .DistinctBy(property => property.Name);

    /// <summary>Whether the property leads to objects with addresses of their own.</summary>
    public static bool IsNavigation(PropertyInfo property) =>
        IsAddressed(ItemOf(property.PropertyType) ?? property.PropertyType);

    /// <summary>Type of the items of an array or a collection; null for anything else.</summary>
    public static Type? ItemOf(Type type) =>
        type == typeof(string) || !typeof(IEnumerable).IsAssignableFrom(type)
            ? null
            : type.GetElementType()
                ?? type.GetInterfaces()
                    .FirstOrDefault(known =>
                        known.IsGenericType && known.GetGenericTypeDefinition() == typeof(IEnumerable<>)
                    )
                    ?.GetGenericArguments()[0];

    /// <summary>Value of a property; null when the object is null or of a class without it.</summary>
    public static object? Get(object? target, string name)
    {
        if (name == GlobalChoice)
        {
            var choice = Get(target, nameof(EnumAttributeMetadata.OptionSet)) as OptionSetMetadataBase;
            return choice?.IsGlobal == true ? choice : null;
        }

        return target is null
            ? null
            : PropertiesOf(target.GetType())
                .FirstOrDefault(property => property.Name == name)
                ?.GetValue(target);
    }
}
