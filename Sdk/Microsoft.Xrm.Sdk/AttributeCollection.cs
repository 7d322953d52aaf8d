using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[CollectionDataContract(
    Name = "AttributeCollection",
    Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts"
)]
[KnownType(nameof(GetKnownParameterTypes))]
public sealed class AttributeCollection : DataCollection<string, object>
{
    private static IEnumerable<System.Type> GetKnownParameterTypes() => ParameterTypes.All;
}
