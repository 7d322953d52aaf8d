using System.Runtime.Serialization;

namespace Crm.SalesProcess.Domain.Gates;

/// <summary>A column that a rule looks at, as it is now.</summary>
[DataContract]
public sealed class ColumnAnswerData
{
    /// <summary>Logical name.</summary>
    [DataMember(Name = "name", IsRequired = true, Order = 1)]
    public string Name { get; set; } = "";

    /// <summary>Name shown to people.</summary>
    [DataMember(Name = "label", IsRequired = true, Order = 2)]
    public string Label { get; set; } = "";

    /// <summary>The present value in one form for all machines; blank when it is empty.</summary>
    [DataMember(Name = "value", IsRequired = true, Order = 3)]
    public string Value { get; set; } = "";

    /// <summary>Whether the rule finds it missing.</summary>
    [DataMember(Name = "missing", IsRequired = true, Order = 4)]
    public bool IsMissing { get; set; }
}
