using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "OptionSetMetadata", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public sealed class OptionSetMetadata : OptionSetMetadataBase
{
    private OptionMetadataCollection options;

    public OptionSetMetadata() { }

    public OptionSetMetadata(OptionMetadataCollection options) => Options = options;

    /// <summary>Never null.</summary>
    [DataMember]
    public OptionMetadataCollection Options
    {
        get => options ??= new OptionMetadataCollection();
        private set => options = value;
    }

    [DataMember(Order = 91)]
    public string ParentOptionSetName { get; set; }
}
