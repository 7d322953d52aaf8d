using System;

namespace Crm.SalesProcess.Tables;

/// <summary>The decision that figures are judged by new limits from a day on, because a version changed them.</summary>
public sealed class KpiBaseline : Row
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "csp_kpibaseline";

    /// <summary>Logical names of the columns.</summary>
    public static class Columns
    {
        public const string Id = "csp_kpibaselineid";
        public const string Name = "csp_name";
        public const string Process = "csp_processid";
        public const string Version = "csp_versionid";
        public const string Measure = "csp_measure";
        public const string FromDate = "csp_fromdate";
        public const string Reason = "csp_reason";
    }

    /// <summary>Key of the measure; null for all of them.</summary>
    public string? Measure => Read<string>(Columns.Measure);

    /// <summary>First local date that the new limits count from.</summary>
    public DateTime? FromDate => Read<DateTime?>(Columns.FromDate);
}
