using System.Runtime.Serialization;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>A stage as it is stored.</summary>
[DataContract]
public sealed class StageData
{
    /// <summary>Id of the Sales Stage row.</summary>
    [DataMember(Name = "id", IsRequired = true, Order = 1)]
    public string Id { get; set; } = "";

    /// <summary>Name shown to people.</summary>
    [DataMember(Name = "name", IsRequired = true, Order = 2)]
    public string Name { get; set; } = "";

    /// <summary>Place in the process, from 1 on; 0 when a draft gives none.</summary>
    [DataMember(Name = "ordinal", IsRequired = true, Order = 3)]
    public int Ordinal { get; set; }

    /// <summary>Chance of winning, 0 to 100 per cent.</summary>
    [DataMember(Name = "probability", IsRequired = true, Order = 4)]
    public int Probability { get; set; }

    /// <summary>Days a visit should take; 0 for none given.</summary>
    [DataMember(Name = "targetDays", IsRequired = true, Order = 5)]
    public int TargetDays { get; set; }

    /// <summary>Days after which a visit counts as stalled; 0 for never.</summary>
    [DataMember(Name = "stalledAfterDays", IsRequired = true, Order = 6)]
    public int StalledAfterDays { get; set; }

    /// <summary>Value of the forecast category; 0 for none.</summary>
    [DataMember(Name = "forecastCategory", IsRequired = true, Order = 7)]
    public int ForecastCategory { get; set; }

    /// <summary>Guidance for the rep, Markdown.</summary>
    [DataMember(Name = "guidance", IsRequired = true, Order = 8)]
    public string Guidance { get; set; } = "";

    /// <summary>Whether an opportunity may jump over it.</summary>
    [DataMember(Name = "allowSkip", IsRequired = true, Order = 9)]
    public bool AllowSkip { get; set; }

    /// <summary>Whether an opportunity may go back from it.</summary>
    [DataMember(Name = "allowBack", IsRequired = true, Order = 10)]
    public bool AllowBack { get; set; }

    /// <summary>Whether going back from it asks for a reason.</summary>
    [DataMember(Name = "backReasonRequired", IsRequired = true, Order = 11)]
    public bool BackReasonRequired { get; set; }

    /// <summary>Whether an opportunity moves on by itself as soon as the gate is open.</summary>
    [DataMember(Name = "autoAdvance", IsRequired = true, Order = 12)]
    public bool AutoAdvance { get; set; }

    /// <summary>Name of the corresponding stage of the business process flow; blank for none.</summary>
    [DataMember(Name = "bpfStageName", IsRequired = true, Order = 13)]
    public string BpfStageName { get; set; } = "";

    /// <summary>Id of the corresponding stage of the business process flow; blank to go by the name.</summary>
    [DataMember(Name = "bpfStageId", IsRequired = true, Order = 14)]
    public string BpfStageId { get; set; } = "";

    /// <summary>Tasks that are created on entry.</summary>
    [DataMember(Name = "tasks", IsRequired = true, Order = 15)]
    public StageTaskData[] Tasks { get; set; } = [];
}
