using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[CollectionDataContract(
    Name = "KeyAttributeCollection",
    Namespace = "http://schemas.microsoft.com/xrm/7.1/Contracts"
)]
[System.Serializable]
public sealed class KeyAttributeCollection : DataCollection<string, object>;
