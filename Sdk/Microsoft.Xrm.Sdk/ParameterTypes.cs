using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>
/// What may travel as an untyped value in attributes and parameters: the data contracts of the two SDK assemblies, the
/// arrays that messages carry, and arrays of simple values.
/// </summary>
internal static class ParameterTypes
{
    private const string ProxyContract =
        "Microsoft.Crm.Sdk.Messages.AccessRights, Microsoft.Crm.Sdk.Proxy, "
        + "Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35";

    private static readonly Type[] SimpleArrays =
    [
        typeof(bool[]),
        typeof(DateTime[]),
        typeof(decimal[]),
        typeof(double[]),
        typeof(Guid[]),
        typeof(int[]),
        typeof(long[]),
        typeof(object[]),
        typeof(string[]),
    ];

    public static IReadOnlyList<Type> All { get; } = Collect();

    private static Type[] Collect()
    {
        var contracts = Assemblies()
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(IsContract)
            .ToArray();
        return SimpleArrays.Concat(contracts).Concat(contracts.SelectMany(ArraysOf)).Distinct().ToArray();
    }

    /// <summary>This assembly, and its sibling with the other messages where it lies beside it.</summary>
    private static IEnumerable<Assembly> Assemblies()
    {
        yield return typeof(ParameterTypes).Assembly;
        if (Type.GetType(ProxyContract, throwOnError: false) is { } sibling)
        {
            yield return sibling.Assembly;
        }
    }

    private static bool IsContract(Type type) =>
        !type.IsGenericTypeDefinition
        && (
            type.IsDefined(typeof(DataContractAttribute), false)
            || type.IsDefined(typeof(CollectionDataContractAttribute), false)
        );

    private static IEnumerable<Type> ArraysOf(Type type) =>
        type.IsSubclassOf(typeof(OrganizationRequest)) || type.IsSubclassOf(typeof(OrganizationResponse))
            ? type.GetProperties().Select(property => property.PropertyType).Where(one => one.IsArray)
            : [];
}
