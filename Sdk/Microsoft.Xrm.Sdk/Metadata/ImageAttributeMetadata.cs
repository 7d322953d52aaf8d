using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "ImageAttributeMetadata", Namespace = "http://schemas.microsoft.com/xrm/2013/Metadata")]
public sealed class ImageAttributeMetadata : AttributeMetadata
{
    public ImageAttributeMetadata()
        : this(null) { }

    public ImageAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.Virtual, schemaName) =>
        AttributeTypeName = AttributeTypeDisplayName.ImageType;

    [DataMember]
    public bool? CanStoreFullImage { get; set; }

    [DataMember]
    public bool? IsPrimaryImage { get; set; }

    [DataMember]
    public short? MaxHeight { get; internal set; }

    [DataMember]
    public int? MaxSizeInKB { get; set; }

    [DataMember]
    public short? MaxWidth { get; internal set; }
}
