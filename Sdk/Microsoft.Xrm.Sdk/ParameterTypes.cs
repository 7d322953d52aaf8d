using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What may travel as an untyped value in attributes and parameters: every data contract of this assembly, and arrays of simple values.</summary>
internal static class ParameterTypes
{
    private static readonly Type[] Arrays =
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
        typeof(Messages.UpsertResponse[]),
    ];

    public static IReadOnlyList<Type> All { get; } = Arrays.Concat(Contracts()).ToArray();

    private static IEnumerable<Type> Contracts() =>
        typeof(ParameterTypes)
            .Assembly.GetTypes()
            .Where(type => type.IsPublic && !type.IsGenericTypeDefinition && IsContract(type));

    private static bool IsContract(Type type) =>
        type.IsDefined(typeof(DataContractAttribute), false)
        || type.IsDefined(typeof(CollectionDataContractAttribute), false);
}
