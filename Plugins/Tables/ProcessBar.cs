using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tables;

/// <summary>An instance of a business process flow; its tables have the same columns.</summary>
public sealed class ProcessBar : Row
{
    /// <summary>Logical name of the table of the opportunity's own flow.</summary>
    public const string Table = "opportunitysalesprocess";

    /// <summary>Logical name of the table of the flow that begins with a lead.</summary>
    public const string LeadTable = "leadtoopportunitysalesprocess";

    private const int Active = 0;
    private const int Inactive = 1;

    /// <summary>Logical names of the columns.</summary>
    public static class Columns
    {
        public const string Id = "businessprocessflowinstanceid";
        public const string Opportunity = "opportunityid";
        public const string Process = "processid";
        public const string ActiveStage = "activestageid";
        public const string TraversedPath = "traversedpath";
        public const string ModifiedOn = "modifiedon";
        public const string State = "statecode";
        public const string StatusReason = "statuscode";
    }

    /// <summary>The opportunity; null before a lead has one.</summary>
    public Guid? OpportunityId => ReadId(Columns.Opportunity);

    /// <summary>The flow.</summary>
    public Guid? ProcessId => ReadId(Columns.Process);

    /// <summary>The stage of the flow that it is in.</summary>
    public Guid? ActiveStageId
    {
        get => ReadId(Columns.ActiveStage);
        set => WriteId(Columns.ActiveStage, BarStage.Table, value);
    }

    /// <summary>The stages that it went through, the active one last.</summary>
    public IReadOnlyList<Guid> TraversedPath
    {
        get => ReadPath(Read<string>(Columns.TraversedPath));
        set => Write(Columns.TraversedPath, string.Join(",", value));
    }

    /// <summary>When it was last changed, UTC.</summary>
    public DateTime? ModifiedOn => Read<DateTime?>(Columns.ModifiedOn);

    /// <summary>Whether it is neither finished nor aborted; so unless it says otherwise.</summary>
    public bool IsActive => Read<OptionSetValue>(Columns.State) is null or { Value: Active };

    /// <summary>State and status reason in one.</summary>
    public BarStatus Status
    {
        set
        {
            Write(Columns.State, new OptionSetValue(value == BarStatus.Active ? Active : Inactive));
            Write(Columns.StatusReason, new OptionSetValue((int)value));
        }
    }

    private static IReadOnlyList<Guid> ReadPath(string? text)
    {
        var path = new List<Guid>();
        foreach (var part in (text ?? "").Split(','))
        {
            if (Guid.TryParse(part.Trim(), out var stage))
            {
                path.Add(stage);
            }
        }
        return path;
    }
}
