using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(
    Name = "BooleanOptionSetMetadata",
    Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata"
)]
public sealed class BooleanOptionSetMetadata : OptionSetMetadataBase
{
    public BooleanOptionSetMetadata() => OptionSetType = Metadata.OptionSetType.Boolean;

    public BooleanOptionSetMetadata(OptionMetadata trueOption, OptionMetadata falseOption)
        : this()
    {
        TrueOption = trueOption;
        FalseOption = falseOption;
    }

    [DataMember]
    public OptionMetadata FalseOption { get; set; }

    [DataMember]
    public OptionMetadata TrueOption { get; set; }
}
