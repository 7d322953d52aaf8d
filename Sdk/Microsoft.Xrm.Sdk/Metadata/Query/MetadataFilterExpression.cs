using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

[DataContract(
    Name = "MetadataFilterExpression",
    Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata/Query"
)]
public sealed class MetadataFilterExpression : IExtensibleDataObject
{
    private DataCollection<MetadataConditionExpression> conditions;
    private DataCollection<MetadataFilterExpression> filters;

    public MetadataFilterExpression() { }

    public MetadataFilterExpression(LogicalOperator filterOperator) => FilterOperator = filterOperator;

    /// <summary>Never null.</summary>
    [DataMember]
    public DataCollection<MetadataConditionExpression> Conditions
    {
        get => conditions ??= new DataCollection<MetadataConditionExpression>();
        private set => conditions = value;
    }

    public ExtensionDataObject ExtensionData { get; set; }

    [DataMember]
    public LogicalOperator FilterOperator { get; set; }

    /// <summary>Never null.</summary>
    [DataMember]
    public DataCollection<MetadataFilterExpression> Filters
    {
        get => filters ??= new DataCollection<MetadataFilterExpression>();
        private set => filters = value;
    }
}
