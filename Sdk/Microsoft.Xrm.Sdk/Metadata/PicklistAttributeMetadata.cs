using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(
    Name = "PicklistAttributeMetadata",
    Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata"
)]
public sealed class PicklistAttributeMetadata : EnumAttributeMetadata
{
    public PicklistAttributeMetadata()
        : this(null) { }

    public PicklistAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.Picklist, schemaName) { }

    [DataMember(Order = 91)]
    public List<string> ChildPicklistLogicalNames { get; internal set; }

    [DataMember(Order = 70)]
    public string FormulaDefinition { get; set; }

    [DataMember(Order = 91)]
    public string ParentPicklistLogicalName { get; set; }

    [DataMember(Order = 70)]
    public int? SourceTypeMask { get; internal set; }
}
