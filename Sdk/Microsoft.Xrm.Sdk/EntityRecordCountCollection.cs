using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Rows per table, by the table's logical name.</summary>
[CollectionDataContract(
    Name = "EntityRecordCountCollection",
    Namespace = "http://schemas.microsoft.com/xrm/9.0/Contracts"
)]
public sealed class EntityRecordCountCollection : DataCollection<string, long>;
