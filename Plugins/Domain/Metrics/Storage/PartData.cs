using System.Runtime.Serialization;

namespace Crm.SalesProcess.Domain.Metrics.Storage;

/// <summary>What one part has collected, as it is stored: each value with how often it occurs.</summary>
[DataContract]
public sealed class PartData
{
    /// <summary>Name of the part.</summary>
    [DataMember(Name = "part", IsRequired = true, Order = 1)]
    public string Part { get; set; } = "";

    /// <summary>Different values, ascending.</summary>
    [DataMember(Name = "values", IsRequired = true, Order = 2)]
    public decimal[] Values { get; set; } = [];

    /// <summary>How often each occurs; as many as there are values.</summary>
    [DataMember(Name = "counts", IsRequired = true, Order = 3)]
    public int[] Counts { get; set; } = [];
}
