using System;
using Crm.SalesProcess.Domain.Process;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tables;

/// <summary>A sales process: the draft, and which version of it is current.</summary>
public sealed class SalesProcess : Row
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "csp_salesprocess";

    /// <summary>Logical names of the columns that steps read and write.</summary>
    public static class Columns
    {
        public const string Id = "csp_salesprocessid";
        public const string Name = "csp_name";
        public const string Description = "csp_description";
        public const string Order = "csp_order";
        public const string AppliesTo = "csp_appliesto";
        public const string CurrentVersion = "csp_currentversionid";
        public const string ApproverKind = "csp_approverkind";
        public const string ApproverName = "csp_approvername";
        public const string OverrideDays = "csp_overridedays";
        public const string BpfSync = "csp_bpfsync";
        public const string BpfTable = "csp_bpftable";
        public const string State = "statecode";
        public const string StatusReason = "statuscode";
    }

    /// <summary>Name shown to people.</summary>
    public string? Name => Read<string>(Columns.Name);

    /// <summary>FetchXML filter on opportunity; empty for all.</summary>
    public string? AppliesTo => Read<string>(Columns.AppliesTo);

    /// <summary>Who may decide on overrides and approvals; null when nobody can.</summary>
    public ApproverKind? ApproverKind => ReadChoice<ApproverKind>(Columns.ApproverKind);

    /// <summary>Name of the role or team whose members decide.</summary>
    public string? ApproverName => Read<string>(Columns.ApproverName);

    /// <summary>How many days an approval can be used.</summary>
    public int? OverrideDays => Read<int?>(Columns.OverrideDays);

    /// <summary>Whether the stage and the business process flow follow each other.</summary>
    public bool BpfSync => Read<bool?>(Columns.BpfSync) ?? false;

    /// <summary>Logical name of the table of a business process flow that somebody designed.</summary>
    public string? BpfTable => Read<string>(Columns.BpfTable);

    /// <summary>Whether the row is inactive.</summary>
    public bool IsRetired => Read<OptionSetValue>(Columns.State) is { Value: not 0 };

    /// <summary>The version that new opportunities are pinned to.</summary>
    public Guid? CurrentVersionId
    {
        get => ReadId(Columns.CurrentVersion);
        set => WriteId(Columns.CurrentVersion, ProcessVersion.Table, value);
    }

    /// <summary>Draft, published or retired.</summary>
    public ProcessStatus? Status
    {
        get => ReadChoice<ProcessStatus>(Columns.StatusReason);
        set => WriteChoice(Columns.StatusReason, value);
    }
}
