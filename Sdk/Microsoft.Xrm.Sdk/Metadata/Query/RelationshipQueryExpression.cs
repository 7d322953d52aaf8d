using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

[DataContract(
    Name = "RelationshipQueryExpression",
    Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata/Query"
)]
public sealed class RelationshipQueryExpression : MetadataQueryExpression;
