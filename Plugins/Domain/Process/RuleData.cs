using System.Runtime.Serialization;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>A gate rule as it is stored.</summary>
[DataContract]
public sealed class RuleData
{
    /// <summary>There is no limit to the related rows.</summary>
    public const int AnyNumber = -1;

    /// <summary>Id of the Gate Rule row.</summary>
    [DataMember(Name = "id", IsRequired = true, Order = 1)]
    public string Id { get; set; } = "";

    /// <summary>Name shown to process owners.</summary>
    [DataMember(Name = "name", IsRequired = true, Order = 2)]
    public string Name { get; set; } = "";

    /// <summary>Id of the stage; blank for none.</summary>
    [DataMember(Name = "stage", IsRequired = true, Order = 3)]
    public string StageId { get; set; } = "";

    /// <summary>Value of the <see cref="GateDirection"/>.</summary>
    [DataMember(Name = "direction", IsRequired = true, Order = 4)]
    public int Direction { get; set; }

    /// <summary>Value of the <see cref="GateKind"/>.</summary>
    [DataMember(Name = "kind", IsRequired = true, Order = 5)]
    public int Kind { get; set; }

    /// <summary>Value of the <see cref="Process.Severity"/>.</summary>
    [DataMember(Name = "severity", IsRequired = true, Order = 6)]
    public int Severity { get; set; }

    /// <summary>Logical names of the columns of a Required columns rule.</summary>
    [DataMember(Name = "columns", IsRequired = true, Order = 7)]
    public string[] Columns { get; set; } = [];

    /// <summary>FetchXML filter of a Column condition rule; else blank.</summary>
    [DataMember(Name = "filter", IsRequired = true, Order = 8)]
    public string Filter { get; set; } = "";

    /// <summary>FetchXML filter on opportunity; blank for all.</summary>
    [DataMember(Name = "appliesTo", IsRequired = true, Order = 9)]
    public string AppliesTo { get; set; } = "";

    /// <summary>Whether a zero amount counts as given.</summary>
    [DataMember(Name = "allowZero", IsRequired = true, Order = 10)]
    public bool AllowZero { get; set; }

    /// <summary>Whether a date that is past counts as missing.</summary>
    [DataMember(Name = "futureDate", IsRequired = true, Order = 11)]
    public bool FutureDate { get; set; }

    /// <summary>What the rep should do.</summary>
    [DataMember(Name = "message", IsRequired = true, Order = 12)]
    public string Message { get; set; } = "";

    /// <summary>FetchXML of a Related records rule, with <c>{opportunityid}</c>; else blank.</summary>
    [DataMember(Name = "fetch", IsRequired = true, Order = 13)]
    public string Fetch { get; set; } = "";

    /// <summary>Fewest related rows; 0 where none are needed.</summary>
    [DataMember(Name = "minCount", IsRequired = true, Order = 14)]
    public int MinCount { get; set; }

    /// <summary>Most related rows; -1 for any number.</summary>
    [DataMember(Name = "maxCount", IsRequired = true, Order = 15)]
    public int MaxCount { get; set; } = AnyNumber;

    /// <summary>Whether each visit needs a confirmation or approval of its own.</summary>
    [DataMember(Name = "perVisit", IsRequired = true, Order = 16)]
    public bool PerVisit { get; set; }

    /// <summary>Names of security roles that pass although the rule is not met.</summary>
    [DataMember(Name = "exemptRoles", IsRequired = true, Order = 17)]
    public string[] ExemptRoles { get; set; } = [];

    /// <summary>The message in other languages.</summary>
    [DataMember(Name = "messages", IsRequired = true, Order = 18)]
    public MessageData[] Messages { get; set; } = [];
}
