using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(
    Name = "EntityNameAttributeMetadata",
    Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata"
)]
public sealed class EntityNameAttributeMetadata : EnumAttributeMetadata
{
    public EntityNameAttributeMetadata()
        : this(null) { }

    public EntityNameAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.EntityName, schemaName) { }

    [DataMember(Order = 90)]
    public bool IsEntityReferenceStored { get; internal set; }
}
