using System;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tables;

/// <summary>A task of a person.</summary>
public sealed class ActivityTask : Row
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "task";

    /// <summary>Logical names of the columns that steps write.</summary>
    public static class Columns
    {
        public const string Subject = "subject";
        public const string Regarding = "regardingobjectid";
        public const string DueOn = "scheduledend";
        public const string Owner = "ownerid";
    }

    /// <summary>What is to be done.</summary>
    public string? Subject
    {
        set => Write(Columns.Subject, value);
    }

    /// <summary>The opportunity it is about.</summary>
    public Guid? OpportunityId
    {
        set => WriteId(Columns.Regarding, Opportunity.Table, value);
    }

    /// <summary>When it is due, UTC.</summary>
    public DateTime? DueOn
    {
        set => Write(Columns.DueOn, value);
    }

    /// <summary>Who is to do it.</summary>
    public EntityReference? Owner
    {
        set => Write(Columns.Owner, value);
    }
}
