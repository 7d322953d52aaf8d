using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

[DataContract(
    Name = "LabelQueryExpression",
    Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata/Query"
)]
public sealed class LabelQueryExpression : MetadataQueryBase
{
    private DataCollection<int> filterLanguages;

    /// <summary>Languages (LCIDs) the answer's labels are limited to; empty for all, never null.</summary>
    [DataMember]
    public DataCollection<int> FilterLanguages
    {
        get => filterLanguages ??= new DataCollection<int>();
        private set => filterLanguages = value;
    }

    [DataMember(Order = 60)]
    public int? MissingLabelBehavior { get; set; }
}
