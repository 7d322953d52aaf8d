using System.Runtime.Serialization;

namespace Crm.SalesProcess.Domain.Process.Files;

/// <summary>A stage of a process file, with the rules of its gates. Its place in the list is its ordinal.</summary>
[DataContract]
public sealed class StageFileData
{
    /// <summary>Id of the Sales Stage row; in a file written by hand it follows from process and name.</summary>
    [DataMember(Name = "id", Order = 1, EmitDefaultValue = false)]
    public string? Id { get; set; }

    /// <summary>Name shown to people.</summary>
    [DataMember(Name = "name", Order = 2, EmitDefaultValue = false)]
    public string Name { get; set; } = "";

    /// <summary>Chance of winning, 0 to 100 per cent.</summary>
    [DataMember(Name = "probability", Order = 3)]
    public int Probability { get; set; }

    /// <summary>Days a visit should take; 0 for none given.</summary>
    [DataMember(Name = "targetDays", Order = 4)]
    public int TargetDays { get; set; }

    /// <summary>Days after which a visit counts as stalled; 0 for never.</summary>
    [DataMember(Name = "stalledAfterDays", Order = 5)]
    public int StalledAfterDays { get; set; }

    /// <summary>Name of the forecast category; null for none.</summary>
    [DataMember(Name = "forecastCategory", Order = 6, EmitDefaultValue = false)]
    public string? ForecastCategory { get; set; }

    /// <summary>Guidance for the rep, Markdown.</summary>
    [DataMember(Name = "guidance", Order = 7, EmitDefaultValue = false)]
    public string? Guidance { get; set; }

    /// <summary>Whether an opportunity may jump over it.</summary>
    [DataMember(Name = "allowSkip", Order = 8)]
    public bool AllowSkip { get; set; }

    /// <summary>Whether an opportunity may go back from it.</summary>
    [DataMember(Name = "allowBack", Order = 9)]
    public bool AllowBack { get; set; } = true;

    /// <summary>Whether going back from it asks for a reason.</summary>
    [DataMember(Name = "backReasonRequired", Order = 10)]
    public bool BackReasonRequired { get; set; }

    /// <summary>Whether an opportunity moves on by itself as soon as the gate is open.</summary>
    [DataMember(Name = "autoAdvance", Order = 11, EmitDefaultValue = false)]
    public bool AutoAdvance { get; set; }

    /// <summary>Name of the corresponding stage of the business process flow.</summary>
    [DataMember(Name = "bpfStageName", Order = 12, EmitDefaultValue = false)]
    public string? BpfStageName { get; set; }

    /// <summary>Id of the corresponding stage of the business process flow.</summary>
    [DataMember(Name = "bpfStageId", Order = 13, EmitDefaultValue = false)]
    public string? BpfStageId { get; set; }

    /// <summary>Tasks that are created on entry; null for none.</summary>
    [DataMember(Name = "tasks", Order = 14, EmitDefaultValue = false)]
    public StageTaskData[]? Tasks { get; set; }

    /// <summary>Entry and exit rules, in the order they are reported in.</summary>
    [DataMember(Name = "rules", Order = 15)]
    public RuleFileData[] Rules { get; set; } = [];
}
