using System.Runtime.Serialization;

namespace Crm.SalesProcess.Domain.History;

/// <summary>One event of the payload; the members that its kind does not use are empty.</summary>
[DataContract]
public sealed class HistoryEventData
{
    [DataMember(Name = "on", IsRequired = true, Order = 1)]
    public string On { get; set; } = "";

    /// <summary>A word of <see cref="HistoryEventKind"/>.</summary>
    [DataMember(Name = "kind", IsRequired = true, Order = 2)]
    public string Kind { get; set; } = "";

    /// <summary>Of Stage.</summary>
    [DataMember(Name = "stageId", IsRequired = true, Order = 3)]
    public string StageId { get; set; } = "";

    /// <summary>Of Owner: <c>systemuser</c> or <c>team</c>.</summary>
    [DataMember(Name = "ownerTable", IsRequired = true, Order = 4)]
    public string OwnerTable { get; set; } = "";

    /// <summary>Of Owner.</summary>
    [DataMember(Name = "ownerId", IsRequired = true, Order = 5)]
    public string OwnerId { get; set; } = "";

    /// <summary>Of Amount, and of Won: the actual revenue.</summary>
    [DataMember(Name = "amount", IsRequired = true, Order = 6)]
    public decimal? Amount { get; set; }

    /// <summary>Of Amount, Won and Lost; null keeps the rate of before.</summary>
    [DataMember(Name = "rate", IsRequired = true, Order = 7)]
    public decimal? Rate { get; set; }

    /// <summary>Of CloseDate.</summary>
    [DataMember(Name = "closeDate", IsRequired = true, Order = 8)]
    public string CloseDate { get; set; } = "";

    /// <summary>Of Won and Lost: value of the status reason; null for the default.</summary>
    [DataMember(Name = "statusReason", IsRequired = true, Order = 9)]
    public int? StatusReason { get; set; }
}
