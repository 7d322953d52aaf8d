using System;
using Crm.SalesProcess.Domain.Metrics.Charts;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tables;

/// <summary>Something unusual in a series of figures.</summary>
public sealed class KpiSignal : Row
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "csp_kpisignal";

    /// <summary>The privilege to read signals.</summary>
    public const string ReadPrivilege = "prvReadcsp_KpiSignal";

    /// <summary>How long the owner has to say what it means.</summary>
    public const int DaysToExplain = 14;

    private const int LongestName = 200;

    /// <summary>Logical names of the columns.</summary>
    public static class Columns
    {
        public const string Id = "csp_kpisignalid";
        public const string Name = "csp_name";
        public const string KpiPeriod = "csp_kpiperiodid";
        public const string Measure = "csp_measure";
        public const string Rule = "csp_rule";
        public const string Value = "csp_value";
        public const string Centre = "csp_centre";
        public const string LowLimit = "csp_lowlimit";
        public const string HighLimit = "csp_highlimit";
        public const string RaisedOn = "csp_raisedon";
        public const string DueOn = "csp_dueon";
        public const string Owner = "ownerid";
    }

    /// <summary>What is unusual, and when; cut to what fits.</summary>
    public string? Name
    {
        get => Read<string>(Columns.Name);
        set => Write(Columns.Name, value?.Length > LongestName ? value.Substring(0, LongestName) : value);
    }

    /// <summary>The figures that it is about.</summary>
    public Guid? KpiPeriodId
    {
        set => WriteId(Columns.KpiPeriod, KpiPeriod.Table, value);
    }

    /// <summary>Key of the measure.</summary>
    public string? Measure
    {
        get => Read<string>(Columns.Measure);
        set => Write(Columns.Measure, value);
    }

    /// <summary>What makes the value unusual.</summary>
    public SignalRule? Rule
    {
        get => ReadChoice<SignalRule>(Columns.Rule);
        set => WriteChoice(Columns.Rule, value);
    }

    /// <summary>Writes value, centre and limits, in the unit of the measure.</summary>
    public void Show(SeriesPoint point)
    {
        Write(Columns.Value, point.Figure.Value);
        Write(Columns.Centre, point.Chart?.Centre);
        Write(Columns.LowLimit, point.Low);
        Write(Columns.HighLimit, point.High);
    }

    /// <summary>When it was raised, UTC.</summary>
    public DateTime? RaisedOn
    {
        set => Write(Columns.RaisedOn, value);
    }

    /// <summary>Until when the owner says what it means; a local date.</summary>
    public DateTime? DueOn
    {
        set => Write(Columns.DueOn, value);
    }

    /// <summary>Who looks into it; SYSTEM unless set.</summary>
    public EntityReference? Owner
    {
        set => Write(Columns.Owner, value);
    }
}
