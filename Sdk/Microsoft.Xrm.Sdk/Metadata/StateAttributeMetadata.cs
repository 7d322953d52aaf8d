using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "StateAttributeMetadata", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public sealed class StateAttributeMetadata : EnumAttributeMetadata
{
    public StateAttributeMetadata()
        : base(AttributeTypeCode.State, null) { }
}
