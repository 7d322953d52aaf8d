using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[CollectionDataContract(
    Name = "RelatedEntityCollection",
    Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts"
)]
public sealed class RelatedEntityCollection : DataCollection<Relationship, EntityCollection>;
