using System;
using Crm.SalesProcess.Domain.Metrics;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tables;

/// <summary>What a rep, a business unit or the organisation is to reach in a period.</summary>
public sealed class KpiTarget : Row
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "csp_kpitarget";

    /// <summary>Logical names of the columns.</summary>
    public static class Columns
    {
        public const string Id = "csp_kpitargetid";
        public const string Name = "csp_name";
        public const string Measure = "csp_measure";
        public const string ScopeKind = "csp_scopekind";
        public const string Rep = "csp_repid";
        public const string BusinessUnit = "csp_businessunitid";
        public const string PeriodKind = "csp_periodkind";
        public const string FromDate = "csp_fromdate";
        public const string ToDate = "csp_todate";
        public const string Process = "csp_processid";
        public const string Stage = "csp_stageid";
        public const string Target = "csp_target";
        public const string WarnAt = "csp_warnat";
    }

    /// <summary>Key of the measure.</summary>
    public string? Measure => Read<string>(Columns.Measure);

    /// <summary>Process it is for; null for all of them.</summary>
    public Guid? ProcessId => ReadId(Columns.Process);

    /// <summary>Stage it is for; null for the whole process.</summary>
    public Guid? StageId => ReadId(Columns.Stage);

    /// <summary>In the unit of the measure.</summary>
    public decimal? Target => Read<decimal?>(Columns.Target);

    /// <summary>Whose it is; null when the row does not name the rep or business unit that its scope asks for.</summary>
    public Scope? Scope =>
        ReadChoice<ScopeKind>(Columns.ScopeKind) switch
        {
            ScopeKind.Organisation => Domain.Metrics.Scope.Organisation,
            ScopeKind.BusinessUnit when ReadId(Columns.BusinessUnit) is { } unit => Domain.Metrics.Scope.Unit(
                unit
            ),
            ScopeKind.Rep when ReadId(Columns.Rep) is { } rep => Domain.Metrics.Scope.Rep(rep),
            _ => null,
        };

    /// <summary>When it is to be reached; null when the row lacks a kind or a date, or ends before it begins.</summary>
    public Period? Period =>
        ReadChoice<PeriodKind>(Columns.PeriodKind) is { } kind
        && Read<DateTime?>(Columns.FromDate) is { } from
        && Read<DateTime?>(Columns.ToDate) is { } to
        && from.Date < to.Date
            ? new Period(from, to, kind)
            : null;
}
