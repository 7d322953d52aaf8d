using System.Runtime.Serialization;

namespace Crm.SalesProcess.Domain.History;

/// <summary>One line of the answer of csp_LoadHistory.</summary>
[DataContract]
public sealed class HistoryFateData
{
    [DataMember(Name = "id", IsRequired = true, Order = 1)]
    public string Id { get; set; } = "";

    /// <summary>A word of <see cref="HistoryFate"/>.</summary>
    [DataMember(Name = "fate", IsRequired = true, Order = 2)]
    public string Fate { get; set; } = "";
}
