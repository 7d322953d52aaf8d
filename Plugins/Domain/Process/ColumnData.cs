using System.Runtime.Serialization;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>A column of the opportunity as it is stored.</summary>
[DataContract]
public sealed class ColumnData
{
    /// <summary>Logical name.</summary>
    [DataMember(Name = "name", IsRequired = true, Order = 1)]
    public string Name { get; set; } = "";

    /// <summary>Name of the <see cref="Values.ColumnType"/>.</summary>
    [DataMember(Name = "type", IsRequired = true, Order = 2)]
    public string Type { get; set; } = "";

    /// <summary>Name shown to people.</summary>
    [DataMember(Name = "label", IsRequired = true, Order = 3)]
    public string Label { get; set; } = "";
}
