using System;
using Crm.SalesProcess.Domain.Ledger;

namespace Crm.SalesProcess.Tables;

/// <summary>A request to let one move through, or to approve it.</summary>
public sealed class GateOverride : Row
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "csp_gateoverride";

    /// <summary>Logical names of the columns.</summary>
    public static class Columns
    {
        public const string Id = "csp_gateoverrideid";
        public const string Name = "csp_name";
        public const string Owner = "ownerid";
        public const string Opportunity = "csp_opportunityid";
        public const string ToStage = "csp_tostageid";
        public const string Kind = "csp_kind";
        public const string Reason = "csp_reason";
        public const string RequestedBy = "csp_requestedby";
        public const string Approver = "csp_approverid";
        public const string Decision = "csp_decision";
        public const string DecisionNote = "csp_decisionnote";
        public const string DecidedBy = "csp_decidedby";
        public const string DecidedOn = "csp_decidedon";
        public const string ExpiresOn = "csp_expireson";
        public const string UsedOn = "csp_usedon";
        public const string UsedVisit = "csp_usedvisitid";
        public const string LaterOutcome = "csp_lateroutcome";
    }

    /// <summary>Stages of the move and who asked.</summary>
    public string? Name
    {
        get => Read<string>(Columns.Name);
        set => Write(Columns.Name, value);
    }

    /// <summary>The opportunity.</summary>
    public Guid? OpportunityId
    {
        get => ReadId(Columns.Opportunity);
        set => WriteId(Columns.Opportunity, Opportunity.Table, value);
    }

    /// <summary>The stage to be entered; null for a close.</summary>
    public Guid? ToStageId
    {
        get => ReadId(Columns.ToStage);
        set => WriteId(Columns.ToStage, SalesStage.Table, value);
    }

    /// <summary>Override or approval.</summary>
    public OverrideKind? Kind
    {
        get => ReadChoice<OverrideKind>(Columns.Kind);
        set => WriteChoice(Columns.Kind, value);
    }

    /// <summary>Why the move should be allowed.</summary>
    public string? Reason
    {
        get => Read<string>(Columns.Reason);
        set => Write(Columns.Reason, value);
    }

    /// <summary>Who asked.</summary>
    public Guid? RequestedBy
    {
        get => ReadId(Columns.RequestedBy);
        set => WriteId(Columns.RequestedBy, SystemUser.Table, value);
    }

    /// <summary>Who is asked to decide.</summary>
    public Guid? ApproverId
    {
        get => ReadId(Columns.Approver);
        set => WriteId(Columns.Approver, SystemUser.Table, value);
    }

    /// <summary>Whose request it is.</summary>
    public Guid? OwnerId
    {
        set => WriteId(Columns.Owner, SystemUser.Table, value);
    }

    /// <summary>Where it stands.</summary>
    public OverrideDecision? Decision
    {
        get => ReadChoice<OverrideDecision>(Columns.Decision);
        set => WriteChoice(Columns.Decision, value);
    }

    /// <summary>What the approver has to say.</summary>
    public string? DecisionNote => Read<string>(Columns.DecisionNote);

    /// <summary>Who decided.</summary>
    public Guid? DecidedBy
    {
        set => WriteId(Columns.DecidedBy, SystemUser.Table, value);
    }

    /// <summary>When, UTC.</summary>
    public DateTime? DecidedOn
    {
        get => Read<DateTime?>(Columns.DecidedOn);
        set => Write(Columns.DecidedOn, value);
    }

    /// <summary>Until when it can be used, UTC.</summary>
    public DateTime? ExpiresOn
    {
        get => Read<DateTime?>(Columns.ExpiresOn);
        set => Write(Columns.ExpiresOn, value);
    }

    /// <summary>When the move was made, UTC.</summary>
    public DateTime? UsedOn
    {
        set => Write(Columns.UsedOn, value);
    }

    /// <summary>The visit that the move began, or ended by closing.</summary>
    public Guid? UsedVisitId
    {
        set => WriteId(Columns.UsedVisit, StageVisit.Table, value);
    }

    /// <summary>How the opportunity ended.</summary>
    public OpportunityOutcome? LaterOutcome
    {
        set => WriteChoice(Columns.LaterOutcome, value);
    }
}
