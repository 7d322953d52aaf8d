using System;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tables;

/// <summary>A stage of a draft.</summary>
public sealed class SalesStage : Row
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "csp_salesstage";

    /// <summary>Logical names of the columns that steps read.</summary>
    public static class Columns
    {
        public const string Name = "csp_name";
        public const string Process = "csp_processid";
        public const string Ordinal = "csp_ordinal";
        public const string Probability = "csp_probability";
        public const string TargetDays = "csp_targetdays";
        public const string StalledAfterDays = "csp_stalledafterdays";
        public const string ForecastCategory = "csp_forecastcategory";
        public const string Guidance = "csp_guidance";
        public const string AllowSkip = "csp_allowskip";
        public const string AllowBack = "csp_allowback";
        public const string BackReasonRequired = "csp_backreasonrequired";
        public const string AutoAdvance = "csp_autoadvance";
        public const string BpfStageName = "csp_bpfstagename";
        public const string BpfStageId = "csp_bpfstageid";
        public const string StageTasks = "csp_stagetasks";
        public const string State = "statecode";
    }

    /// <summary>Name shown to people.</summary>
    public string? Name => Read<string>(Columns.Name);

    /// <summary>Place in the process, from 1 on.</summary>
    public int? Ordinal => Read<int?>(Columns.Ordinal);

    /// <summary>Chance of winning, 0 to 100 per cent.</summary>
    public int? Probability => Read<int?>(Columns.Probability);

    /// <summary>Days a visit should take.</summary>
    public int? TargetDays => Read<int?>(Columns.TargetDays);

    /// <summary>Days after which a visit counts as stalled.</summary>
    public int? StalledAfterDays => Read<int?>(Columns.StalledAfterDays);

    /// <summary>Value of the forecast category.</summary>
    public int? ForecastCategory => Read<OptionSetValue>(Columns.ForecastCategory)?.Value;

    /// <summary>Guidance for the rep, Markdown.</summary>
    public string? Guidance => Read<string>(Columns.Guidance);

    /// <summary>Whether an opportunity may jump over it; no unless somebody says so.</summary>
    public bool AllowSkip => Read<bool?>(Columns.AllowSkip) ?? false;

    /// <summary>Whether an opportunity may go back from it; yes unless somebody says no.</summary>
    public bool AllowBack => Read<bool?>(Columns.AllowBack) ?? true;

    /// <summary>Whether going back from it asks for a reason; no unless somebody says so.</summary>
    public bool BackReasonRequired => Read<bool?>(Columns.BackReasonRequired) ?? false;

    /// <summary>Whether an opportunity moves on by itself as soon as the gate is open.</summary>
    public bool AutoAdvance => Read<bool?>(Columns.AutoAdvance) ?? false;

    /// <summary>Name of the corresponding stage of the business process flow.</summary>
    public string? BpfStageName => Read<string>(Columns.BpfStageName);

    /// <summary>Id of the corresponding stage of the business process flow, as a text.</summary>
    public string? BpfStageId => Read<string>(Columns.BpfStageId);

    /// <summary>Tasks that are created on entry, one per line.</summary>
    public string? StageTasks => Read<string>(Columns.StageTasks);
}
