using System.Runtime.Serialization;

namespace Crm.SalesProcess.Domain.History;

/// <summary>What a gate of the other system said; an empty text stands for none.</summary>
[DataContract]
public sealed class HistoryEvaluationData
{
    /// <summary>Instant; the gate is that of the stage that was to be left then.</summary>
    [DataMember(Name = "on", IsRequired = true, Order = 1)]
    public string On { get; set; } = "";

    /// <summary>A word of <see cref="Gates.EvaluationResult"/>.</summary>
    [DataMember(Name = "result", IsRequired = true, Order = 2)]
    public string Result { get; set; } = "";

    /// <summary>The stage that was to be entered.</summary>
    [DataMember(Name = "toStageId", IsRequired = true, Order = 3)]
    public string ToStageId { get; set; } = "";

    /// <summary>The user who tried; none stands for the owner of then.</summary>
    [DataMember(Name = "askedById", IsRequired = true, Order = 4)]
    public string AskedById { get; set; } = "";

    /// <summary>Names of the rules that were not met.</summary>
    [DataMember(Name = "rules", IsRequired = true, Order = 5)]
    public string[] Rules { get; set; } = [];
}
