using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[CollectionDataContract(
    Name = "ParameterCollection",
    Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts"
)]
[KnownType(nameof(GetKnownParameterTypes))]
public class ParameterCollection : DataCollection<string, object>
{
    public ParameterCollection() { }

    protected ParameterCollection(IDictionary<string, object> collection)
        : base(collection) { }

    /// <summary>Stores the value under the key unless it is null.</summary>
    public void AddOrUpdateIfNotNull(string key, object obj)
    {
        if (obj != null)
        {
            this[key] = obj;
        }
    }

    /// <summary>False, and the type's default, when the key is absent or its value is of another type.</summary>
    public bool TryGetValue<T>(string key, out T value)
    {
        var isPresent = base.TryGetValue(key, out var found) && found is T;
        value = isPresent ? (T)found : default;
        return isPresent;
    }

    private static IEnumerable<Type> GetKnownParameterTypes() => ParameterTypes.All;
}
