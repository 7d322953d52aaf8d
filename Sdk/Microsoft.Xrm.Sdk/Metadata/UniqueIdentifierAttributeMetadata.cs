using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(
    Name = "UniqueIdentifierAttributeMetadata",
    Namespace = "http://schemas.microsoft.com/xrm/7.1/Metadata"
)]
public sealed class UniqueIdentifierAttributeMetadata : AttributeMetadata
{
    public UniqueIdentifierAttributeMetadata()
        : this(null) { }

    public UniqueIdentifierAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.Uniqueidentifier, schemaName) { }
}
