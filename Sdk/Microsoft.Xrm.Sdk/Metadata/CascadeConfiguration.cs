using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "CascadeConfiguration", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public sealed class CascadeConfiguration : IExtensibleDataObject
{
    [DataMember]
    public CascadeType? Archive { get; set; }

    [DataMember]
    public CascadeType? Assign { get; set; }

    [DataMember]
    public CascadeType? Delete { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    [DataMember]
    public CascadeType? Merge { get; set; }

    [DataMember]
    public CascadeType? Reparent { get; set; }

    [DataMember(Order = 82)]
    public CascadeType? RollupView { get; set; }

    [DataMember]
    public CascadeType? Share { get; set; }

    [DataMember]
    public CascadeType? Unshare { get; set; }
}
