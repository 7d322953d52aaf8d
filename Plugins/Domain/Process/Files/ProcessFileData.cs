using System.Runtime.Serialization;

namespace Crm.SalesProcess.Domain.Process.Files;

/// <summary>
/// A sales process as it travels between environments: what a process owner enters as rows, with stable ids and words
/// instead of numbers. What is not given stands for its default.
/// </summary>
[DataContract]
public sealed class ProcessFileData
{
    /// <summary>The form of the text that this code reads and writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Form of the text.</summary>
    [DataMember(Name = "format", Order = 1, EmitDefaultValue = false)]
    public int? Format { get; set; }

    /// <summary>Id of the Sales Process row; in a file written by hand it follows from the name.</summary>
    [DataMember(Name = "id", Order = 2, EmitDefaultValue = false)]
    public string? Id { get; set; }

    /// <summary>Name shown to people.</summary>
    [DataMember(Name = "name", Order = 3, EmitDefaultValue = false)]
    public string Name { get; set; } = "";

    /// <summary>What it is for; null where the source does not tell.</summary>
    [DataMember(Name = "description", Order = 4, EmitDefaultValue = false)]
    public string? Description { get; set; }

    /// <summary>FetchXML filter on opportunity; null for all.</summary>
    [DataMember(Name = "appliesTo", Order = 5, EmitDefaultValue = false)]
    public string? AppliesTo { get; set; }

    /// <summary>Processes are tried for a new opportunity in this order; null where the source does not tell.</summary>
    [DataMember(Name = "order", Order = 6, EmitDefaultValue = false)]
    public int? Order { get; set; }

    /// <summary>Name of the <see cref="ApproverKind"/>; null when nobody can decide on overrides.</summary>
    [DataMember(Name = "approvers", Order = 7, EmitDefaultValue = false)]
    public string? Approvers { get; set; }

    /// <summary>Name of the role or team whose members decide.</summary>
    [DataMember(Name = "approverName", Order = 8, EmitDefaultValue = false)]
    public string? ApproverName { get; set; }

    /// <summary>Days that an approved override can be used.</summary>
    [DataMember(Name = "overrideDays", Order = 9, EmitDefaultValue = false)]
    public int? OverrideDays { get; set; }

    /// <summary>Whether the stage and the business process flow follow each other.</summary>
    [DataMember(Name = "bpfSync", Order = 10, EmitDefaultValue = false)]
    public bool BpfSync { get; set; }

    /// <summary>Table of a business process flow that is kept in step besides the standard ones.</summary>
    [DataMember(Name = "bpfTable", Order = 11, EmitDefaultValue = false)]
    public string? BpfTable { get; set; }

    /// <summary>Stages in the order of the path.</summary>
    [DataMember(Name = "stages", Order = 12, EmitDefaultValue = false)]
    public StageFileData[] Stages { get; set; } = [];

    /// <summary>Rules of Win and Lose.</summary>
    [DataMember(Name = "closeRules", Order = 13, EmitDefaultValue = false)]
    public RuleFileData[] CloseRules { get; set; } = [];

    /// <summary>Settings of the organisation that the file was written in; null in a file written by hand.</summary>
    [DataMember(Name = "settings", Order = 14, EmitDefaultValue = false)]
    public SettingsFileData? Settings { get; set; }
}
