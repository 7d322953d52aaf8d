using System;
using Crm.SalesProcess.Domain.Gates;

namespace Crm.SalesProcess.Tables;

/// <summary>One answer of the gate that is worth keeping.</summary>
public sealed class GateEvaluation : Row
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "csp_gateevaluation";

    /// <summary>Logical names of the columns.</summary>
    public static class Columns
    {
        public const string Id = "csp_gateevaluationid";
        public const string Name = "csp_name";
        public const string Opportunity = "csp_opportunityid";
        public const string Visit = "csp_visitid";
        public const string Version = "csp_versionid";
        public const string FromStage = "csp_fromstageid";
        public const string ToStage = "csp_tostageid";
        public const string Result = "csp_result";
        public const string Unmet = "csp_unmet";
        public const string EvaluatedOn = "csp_evaluatedon";
        public const string Channel = "csp_channel";
        public const string AskedBy = "csp_askedby";
        public const string State = "statecode";
        public const string StatusReason = "statuscode";
        public const string Forward = "csp_forward";
    }

    /// <summary>Stages of the move and what came of it.</summary>
    public string? Name
    {
        set => Write(Columns.Name, value);
    }

    /// <summary>The opportunity.</summary>
    public Guid? OpportunityId
    {
        get => ReadId(Columns.Opportunity);
        set => WriteId(Columns.Opportunity, Opportunity.Table, value);
    }

    /// <summary>The visit that was open.</summary>
    public Guid? VisitId
    {
        set => WriteId(Columns.Visit, StageVisit.Table, value);
    }

    /// <summary>The version that was asked.</summary>
    public Guid? VersionId
    {
        set => WriteId(Columns.Version, ProcessVersion.Table, value);
    }

    /// <summary>The stage to be left.</summary>
    public Guid? FromStageId
    {
        get => ReadId(Columns.FromStage);
        set => WriteId(Columns.FromStage, SalesStage.Table, value);
    }

    /// <summary>The stage to be entered; null at a close.</summary>
    public Guid? ToStageId
    {
        get => ReadId(Columns.ToStage);
        set => WriteId(Columns.ToStage, SalesStage.Table, value);
    }

    /// <summary>What came of it.</summary>
    public EvaluationResult? Result
    {
        get => ReadChoice<EvaluationResult>(Columns.Result);
        set => WriteChoice(Columns.Result, value);
    }

    /// <summary>The rules that were not met, JSON.</summary>
    public string? Unmet
    {
        set => Write(Columns.Unmet, value);
    }

    /// <summary>When, UTC.</summary>
    public DateTime? EvaluatedOn
    {
        get => Read<DateTime?>(Columns.EvaluatedOn);
        set => Write(Columns.EvaluatedOn, value);
    }

    /// <summary>On which way.</summary>
    public GateChannel? Channel
    {
        set => WriteChoice(Columns.Channel, value);
    }

    /// <summary>Who tried the move.</summary>
    public Guid? AskedBy
    {
        set => WriteId(Columns.AskedBy, SystemUser.Table, value);
    }

    /// <summary>Whether it was an attempt to enter a later stage or to win.</summary>
    public bool? Forward
    {
        set => Write(Columns.Forward, value);
    }
}
