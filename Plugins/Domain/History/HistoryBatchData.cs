using System.Runtime.Serialization;

namespace Crm.SalesProcess.Domain.History;

/// <summary>The payload of csp_LoadHistory.</summary>
[DataContract]
public sealed class HistoryBatchData
{
    [DataMember(Name = "opportunities", IsRequired = true)]
    public HistoryData[] Opportunities { get; set; } = [];
}
