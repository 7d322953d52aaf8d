using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

/// <summary>Which properties an answer fills; none unless told.</summary>
[DataContract(
    Name = "MetadataPropertiesExpression",
    Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata/Query"
)]
public sealed class MetadataPropertiesExpression : IExtensibleDataObject
{
    private DataCollection<string> propertyNames;

    public MetadataPropertiesExpression() { }

    public MetadataPropertiesExpression(params string[] propertyNames) =>
        PropertyNames.AddRange(propertyNames);

    [DataMember]
    public bool AllProperties { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>Never null.</summary>
    [DataMember]
    public DataCollection<string> PropertyNames
    {
        get => propertyNames ??= new DataCollection<string>();
        internal set => propertyNames = value;
    }
}
