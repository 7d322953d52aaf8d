using System.Runtime.Serialization;

namespace Crm.SalesProcess.Domain.History;

/// <summary>A text column of an opportunity.</summary>
[DataContract]
public sealed class HistoryTextData
{
    /// <summary>Logical name of a standard text column.</summary>
    [DataMember(Name = "column", IsRequired = true, Order = 1)]
    public string Column { get; set; } = "";

    [DataMember(Name = "value", IsRequired = true, Order = 2)]
    public string Value { get; set; } = "";
}
