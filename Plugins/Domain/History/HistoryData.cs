using System.Runtime.Serialization;

namespace Crm.SalesProcess.Domain.History;

/// <summary>
/// One opportunity of the payload. Ids are GUIDs, instants <c>2025-01-31T14:30:00Z</c>, dates <c>2025-01-31</c>,
/// amounts in the opportunity's currency; an empty text stands for none.
/// </summary>
[DataContract]
public sealed class HistoryData
{
    [DataMember(Name = "id", IsRequired = true, Order = 1)]
    public string Id { get; set; } = "";

    [DataMember(Name = "versionId", IsRequired = true, Order = 2)]
    public string VersionId { get; set; } = "";

    [DataMember(Name = "name", IsRequired = true, Order = 3)]
    public string Name { get; set; } = "";

    /// <summary><c>account</c> or <c>contact</c>.</summary>
    [DataMember(Name = "customerTable", IsRequired = true, Order = 4)]
    public string CustomerTable { get; set; } = "";

    [DataMember(Name = "customerId", IsRequired = true, Order = 5)]
    public string CustomerId { get; set; } = "";

    [DataMember(Name = "currencyId", IsRequired = true, Order = 6)]
    public string CurrencyId { get; set; } = "";

    [DataMember(Name = "createdOn", IsRequired = true, Order = 7)]
    public string CreatedOn { get; set; } = "";

    /// <summary>0 to 100.</summary>
    [DataMember(Name = "probability", IsRequired = true, Order = 8)]
    public int? Probability { get; set; }

    /// <summary><c>systemuser</c> or <c>team</c>; owner at the creation.</summary>
    [DataMember(Name = "ownerTable", IsRequired = true, Order = 9)]
    public string OwnerTable { get; set; } = "";

    [DataMember(Name = "ownerId", IsRequired = true, Order = 10)]
    public string OwnerId { get; set; } = "";

    /// <summary>Estimated revenue at the creation.</summary>
    [DataMember(Name = "amount", IsRequired = true, Order = 11)]
    public decimal? Amount { get; set; }

    /// <summary>Units of the currency per unit of the base currency at the creation.</summary>
    [DataMember(Name = "rate", IsRequired = true, Order = 12)]
    public decimal Rate { get; set; }

    /// <summary>Estimated close date at the creation.</summary>
    [DataMember(Name = "closeDate", IsRequired = true, Order = 13)]
    public string CloseDate { get; set; } = "";

    [DataMember(Name = "texts", IsRequired = true, Order = 14)]
    public HistoryTextData[] Texts { get; set; } = [];

    [DataMember(Name = "events", IsRequired = true, Order = 15)]
    public HistoryEventData[] Events { get; set; } = [];

    [DataMember(Name = "evaluations", IsRequired = true, Order = 16)]
    public HistoryEvaluationData[] Evaluations { get; set; } = [];
}
