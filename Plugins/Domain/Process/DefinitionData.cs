using System.Runtime.Serialization;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>
/// A process definition as it is stored: plain texts, numbers and arrays. Not validated; a draft has this shape too.
/// </summary>
[DataContract]
public sealed class DefinitionData
{
    /// <summary>The form of the stored text that this code reads and writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Days that an approved override can be used, unless the process says otherwise.</summary>
    public const int DefaultOverrideDays = 14;

    /// <summary>Form of the stored text.</summary>
    [DataMember(Name = "format", IsRequired = true, Order = 1)]
    public int Format { get; set; } = CurrentFormat;

    /// <summary>Id of the Sales Process row.</summary>
    [DataMember(Name = "process", IsRequired = true, Order = 2)]
    public string ProcessId { get; set; } = "";

    /// <summary>Name of the process.</summary>
    [DataMember(Name = "name", IsRequired = true, Order = 3)]
    public string Name { get; set; } = "";

    /// <summary>Number of the version, from 1 on.</summary>
    [DataMember(Name = "number", IsRequired = true, Order = 4)]
    public int Number { get; set; }

    /// <summary>FetchXML filter on opportunity; blank for all.</summary>
    [DataMember(Name = "appliesTo", IsRequired = true, Order = 5)]
    public string AppliesTo { get; set; } = "";

    /// <summary>Id of the organisation's base currency.</summary>
    [DataMember(Name = "baseCurrency", IsRequired = true, Order = 6)]
    public string BaseCurrencyId { get; set; } = "";

    /// <summary>First day of a week, 0 for Sunday to 6 for Saturday.</summary>
    [DataMember(Name = "weekStart", IsRequired = true, Order = 7)]
    public int WeekStart { get; set; }

    /// <summary>What local time is.</summary>
    [DataMember(Name = "zone", IsRequired = true, Order = 8)]
    public ZoneData Zone { get; set; } = new();

    /// <summary>Texts that count as missing.</summary>
    [DataMember(Name = "placeholders", IsRequired = true, Order = 9)]
    public string[] Placeholders { get; set; } = [];

    /// <summary>Every column that a rule or filter names.</summary>
    [DataMember(Name = "columns", IsRequired = true, Order = 10)]
    public ColumnData[] Columns { get; set; } = [];

    /// <summary>Stages by ordinal.</summary>
    [DataMember(Name = "stages", IsRequired = true, Order = 11)]
    public StageData[] Stages { get; set; } = [];

    /// <summary>Rules in the order they are reported in.</summary>
    [DataMember(Name = "rules", IsRequired = true, Order = 12)]
    public RuleData[] Rules { get; set; } = [];

    /// <summary>For so many minutes after a stage was entered going back is free.</summary>
    [DataMember(Name = "graceMinutes", IsRequired = true, Order = 13)]
    public int GraceMinutes { get; set; }

    /// <summary>Value of the <see cref="Process.ApproverKind"/>; 0 when nobody can decide on overrides.</summary>
    [DataMember(Name = "approverKind", IsRequired = true, Order = 14)]
    public int ApproverKind { get; set; }

    /// <summary>Name of the role or team whose members decide; blank for the manager chain.</summary>
    [DataMember(Name = "approverName", IsRequired = true, Order = 15)]
    public string ApproverName { get; set; } = "";

    /// <summary>Days that an approved override can be used.</summary>
    [DataMember(Name = "overrideDays", IsRequired = true, Order = 16)]
    public int OverrideDays { get; set; } = DefaultOverrideDays;

    /// <summary>Whether the stage and the business process flow follow each other.</summary>
    [DataMember(Name = "bpfSync", IsRequired = true, Order = 17)]
    public bool BpfSync { get; set; }

    /// <summary>Table of a business process flow that is kept in step besides the standard ones; blank for none.</summary>
    [DataMember(Name = "bpfTable", IsRequired = true, Order = 18)]
    public string BpfTable { get; set; } = "";

    /// <summary>Column of the opportunity that holds its forecast category; blank where there is none.</summary>
    [DataMember(Name = "forecastColumn", IsRequired = true, Order = 19)]
    public string ForecastColumn { get; set; } = "";
}
