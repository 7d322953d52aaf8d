using System;

namespace Crm.SalesProcess.Tables;

/// <summary>Somebody says that what a rule asks for is so.</summary>
public sealed class Confirmation : Row
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "csp_confirmation";

    /// <summary>Logical names of the columns.</summary>
    public static class Columns
    {
        public const string Name = "csp_name";
        public const string Opportunity = "csp_opportunityid";
        public const string Rule = "csp_ruleid";
        public const string Visit = "csp_visitid";
        public const string Note = "csp_note";
        public const string EvidenceUrl = "csp_evidenceurl";
        public const string ConfirmedBy = "csp_confirmedby";
        public const string ConfirmedOn = "csp_confirmedon";
    }

    /// <summary>Name of the rule.</summary>
    public string? Name
    {
        set => Write(Columns.Name, value);
    }

    /// <summary>The opportunity it is about.</summary>
    public Guid? OpportunityId => ReadId(Columns.Opportunity);

    /// <summary>The rule that is confirmed.</summary>
    public Guid? RuleId => ReadId(Columns.Rule);

    /// <summary>The visit during which it was confirmed.</summary>
    public Guid? VisitId
    {
        set => WriteId(Columns.Visit, StageVisit.Table, value);
    }

    /// <summary>What was seen or heard.</summary>
    public string? Note => Read<string>(Columns.Note);

    /// <summary>Link to a document or recording.</summary>
    public string? EvidenceUrl => Read<string>(Columns.EvidenceUrl);

    /// <summary>Who confirmed.</summary>
    public Guid? ConfirmedBy
    {
        set => WriteId(Columns.ConfirmedBy, SystemUser.Table, value);
    }

    /// <summary>When, UTC.</summary>
    public DateTime? ConfirmedOn
    {
        get => Read<DateTime?>(Columns.ConfirmedOn);
        set => Write(Columns.ConfirmedOn, value);
    }
}
