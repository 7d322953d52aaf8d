using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "DateTimeFormat", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public enum DateTimeFormat
{
    [EnumMember(Value = "DateOnly")]
    DateOnly = 0,

    [EnumMember(Value = "DateAndTime")]
    DateAndTime = 1,
}
