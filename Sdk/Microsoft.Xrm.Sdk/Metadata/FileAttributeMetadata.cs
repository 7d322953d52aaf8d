using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "FileAttributeMetadata", Namespace = "http://schemas.microsoft.com/xrm/9.0/Metadata")]
public sealed class FileAttributeMetadata : AttributeMetadata
{
    public FileAttributeMetadata()
        : this(null) { }

    public FileAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.Virtual, schemaName) =>
        AttributeTypeName = AttributeTypeDisplayName.FileType;

    [DataMember]
    public int? MaxSizeInKB { get; set; }
}
