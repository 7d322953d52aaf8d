using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Crm.SalesProcess.Domain.Process.Files;

/// <summary>A gate rule of a process file.</summary>
[DataContract]
public sealed class RuleFileData
{
    /// <summary>Id of the Gate Rule row; in a file written by hand it follows from stage, direction and name.</summary>
    [DataMember(Name = "id", Order = 1, EmitDefaultValue = false)]
    public string? Id { get; set; }

    /// <summary>Name shown to process owners.</summary>
    [DataMember(Name = "name", Order = 2, EmitDefaultValue = false)]
    public string Name { get; set; } = "";

    /// <summary>Name of the <see cref="GateDirection"/>.</summary>
    [DataMember(Name = "direction", Order = 3, EmitDefaultValue = false)]
    public string Direction { get; set; } = "";

    /// <summary>Name of the <see cref="GateKind"/>.</summary>
    [DataMember(Name = "kind", Order = 4, EmitDefaultValue = false)]
    public string Kind { get; set; } = "";

    /// <summary>Name of the <see cref="Process.Severity"/>.</summary>
    [DataMember(Name = "severity", Order = 5, EmitDefaultValue = false)]
    public string Severity { get; set; } = "";

    /// <summary>What the rep should do.</summary>
    [DataMember(Name = "message", Order = 6, EmitDefaultValue = false)]
    public string? Message { get; set; }

    /// <summary>The message in other languages, by Windows language code; null for none.</summary>
    [DataMember(Name = "messages", Order = 7, EmitDefaultValue = false)]
    public Dictionary<string, string>? Messages { get; set; }

    /// <summary>Logical names of the columns of a Required columns rule.</summary>
    [DataMember(Name = "columns", Order = 8, EmitDefaultValue = false)]
    public string[]? Columns { get; set; }

    /// <summary>Whether a zero amount counts as given.</summary>
    [DataMember(Name = "allowZero", Order = 9, EmitDefaultValue = false)]
    public bool AllowZero { get; set; }

    /// <summary>Whether a date that is past counts as missing.</summary>
    [DataMember(Name = "futureDate", Order = 10, EmitDefaultValue = false)]
    public bool FutureDate { get; set; }

    /// <summary>FetchXML filter of a Column condition rule.</summary>
    [DataMember(Name = "filter", Order = 11, EmitDefaultValue = false)]
    public string? Filter { get; set; }

    /// <summary>FetchXML of a Related records rule, with <c>{opportunityid}</c>.</summary>
    [DataMember(Name = "fetch", Order = 12, EmitDefaultValue = false)]
    public string? Fetch { get; set; }

    /// <summary>Fewest related rows; null for one, or for none where there is a most.</summary>
    [DataMember(Name = "minCount", Order = 13, EmitDefaultValue = false)]
    public int? MinCount { get; set; }

    /// <summary>Most related rows; null for any number.</summary>
    [DataMember(Name = "maxCount", Order = 14, EmitDefaultValue = false)]
    public int? MaxCount { get; set; }

    /// <summary>Whether each visit needs a confirmation or approval of its own.</summary>
    [DataMember(Name = "perVisit", Order = 15, EmitDefaultValue = false)]
    public bool PerVisit { get; set; }

    /// <summary>FetchXML filter on opportunity; null for all.</summary>
    [DataMember(Name = "appliesTo", Order = 16, EmitDefaultValue = false)]
    public string? AppliesTo { get; set; }

    /// <summary>Names of security roles that pass although the rule is not met; null for none.</summary>
    [DataMember(Name = "exemptRoles", Order = 17, EmitDefaultValue = false)]
    public string[]? ExemptRoles { get; set; }
}
