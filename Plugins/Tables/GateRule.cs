using System;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Tables;

/// <summary>A gate rule of a draft.</summary>
public sealed class GateRule : Row
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "csp_gaterule";

    /// <summary>Logical names of the columns that steps read.</summary>
    public static class Columns
    {
        public const string Name = "csp_name";
        public const string Process = "csp_processid";
        public const string Stage = "csp_stageid";
        public const string Direction = "csp_direction";
        public const string Kind = "csp_kind";
        public const string Severity = "csp_severity";
        public const string ColumnNames = "csp_columns";
        public const string Filter = "csp_filter";
        public const string AppliesTo = "csp_appliesto";
        public const string AllowZero = "csp_allowzero";
        public const string FutureDate = "csp_futuredate";
        public const string Message = "csp_message";
        public const string Order = "csp_order";
        public const string Fetch = "csp_fetch";
        public const string MinCount = "csp_mincount";
        public const string MaxCount = "csp_maxcount";
        public const string PerVisit = "csp_pervisit";
        public const string ExemptRoles = "csp_exemptroles";
        public const string Messages = "csp_messages";
    }

    /// <summary>Name shown to process owners.</summary>
    public string? Name => Read<string>(Columns.Name);

    /// <summary>The stage of an Entry or Exit rule.</summary>
    public Guid? StageId => ReadId(Columns.Stage);

    /// <summary>When it is asked.</summary>
    public GateDirection? Direction => ReadChoice<GateDirection>(Columns.Direction);

    /// <summary>What it looks at.</summary>
    public GateKind? Kind => ReadChoice<GateKind>(Columns.Kind);

    /// <summary>What it does when it is not met.</summary>
    public Severity? Severity => ReadChoice<Severity>(Columns.Severity);

    /// <summary>Logical names of columns, separated by commas.</summary>
    public string? ColumnNames => Read<string>(Columns.ColumnNames);

    /// <summary>FetchXML filter on opportunity.</summary>
    public string? Filter => Read<string>(Columns.Filter);

    /// <summary>FetchXML filter on opportunity; empty for all.</summary>
    public string? AppliesTo => Read<string>(Columns.AppliesTo);

    /// <summary>Whether a zero amount counts as given.</summary>
    public bool AllowZero => Read<bool?>(Columns.AllowZero) ?? false;

    /// <summary>Whether a date that is past counts as missing.</summary>
    public bool FutureDate => Read<bool?>(Columns.FutureDate) ?? false;

    /// <summary>What the rep should do.</summary>
    public string? Message => Read<string>(Columns.Message);

    /// <summary>FetchXML that finds the rows to count.</summary>
    public string? Fetch => Read<string>(Columns.Fetch);

    /// <summary>Fewest rows.</summary>
    public int? MinCount => Read<int?>(Columns.MinCount);

    /// <summary>Most rows.</summary>
    public int? MaxCount => Read<int?>(Columns.MaxCount);

    /// <summary>Whether each visit needs a confirmation or approval of its own.</summary>
    public bool PerVisit => Read<bool?>(Columns.PerVisit) ?? false;

    /// <summary>Names of security roles, separated by semicolons.</summary>
    public string? ExemptRoles => Read<string>(Columns.ExemptRoles);

    /// <summary>The message in other languages, one per line.</summary>
    public string? Messages => Read<string>(Columns.Messages);
}
