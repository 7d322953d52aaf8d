using System;
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
        public const string State = "statecode";
        public const string StatusReason = "statuscode";
    }

    /// <summary>Name shown to people.</summary>
    public string? Name => Read<string>(Columns.Name);

    /// <summary>FetchXML filter on opportunity; empty for all.</summary>
    public string? AppliesTo => Read<string>(Columns.AppliesTo);

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
