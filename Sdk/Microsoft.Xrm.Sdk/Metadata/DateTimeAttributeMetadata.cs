using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(
    Name = "DateTimeAttributeMetadata",
    Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata"
)]
public sealed class DateTimeAttributeMetadata : AttributeMetadata
{
    public DateTimeAttributeMetadata()
        : this(null) { }

    public DateTimeAttributeMetadata(DateTimeFormat? format)
        : this(format, null) { }

    public DateTimeAttributeMetadata(DateTimeFormat? format, string schemaName)
        : base(AttributeTypeCode.DateTime, schemaName) => Format = format;

    [DataMember(Order = 71)]
    public BooleanManagedProperty CanChangeDateTimeBehavior { get; set; }

    [DataMember(Order = 71)]
    public DateTimeBehavior DateTimeBehavior { get; set; }

    [DataMember]
    public DateTimeFormat? Format { get; set; }

    [DataMember(Order = 70)]
    public string FormulaDefinition { get; set; }

    [DataMember]
    public ImeMode? ImeMode { get; set; }

    public static DateTime MaxSupportedValue { get; }

    public static DateTime MinSupportedValue { get; }

    [DataMember(Order = 70)]
    public int? SourceTypeMask { get; internal set; }
}
