using System.Runtime.Serialization;

namespace Crm.SalesProcess.Domain.Metrics.Storage;

/// <summary>The parts that count for one business unit, as they are stored.</summary>
[DataContract]
public sealed class UnitPartsData
{
    /// <summary>Id of the unit.</summary>
    [DataMember(Name = "unit", IsRequired = true, Order = 1)]
    public string Unit { get; set; } = "";

    /// <summary>Parts that have collected something.</summary>
    [DataMember(Name = "parts", IsRequired = true, Order = 2)]
    public PartData[] Parts { get; set; } = [];
}
