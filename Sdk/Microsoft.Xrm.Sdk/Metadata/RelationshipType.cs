using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "RelationshipType", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public enum RelationshipType
{
    Default = 0,

    [EnumMember(Value = "OneToManyRelationship")]
    OneToManyRelationship = 0,

    [EnumMember(Value = "ManyToManyRelationship")]
    ManyToManyRelationship = 1,
}
