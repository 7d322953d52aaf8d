using System;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tables;

/// <summary>The activity that closes an opportunity.</summary>
public sealed class OpportunityClose : Row
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "opportunityclose";

    /// <summary>Logical names of the columns that steps read.</summary>
    public static class Columns
    {
        public const string Opportunity = "opportunityid";
        public const string ActualRevenue = "actualrevenue";
        public const string Subject = "subject";
        public const string ActualEnd = "actualend";
        public const string OpportunityState = "opportunitystatecode";
    }

    /// <summary>The opportunity that is closed.</summary>
    public Guid? OpportunityId
    {
        get => ReadId(Columns.Opportunity);
        set => WriteId(Columns.Opportunity, Opportunity.Table, value);
    }

    /// <summary>Actual revenue in the currency of the opportunity.</summary>
    public decimal? ActualRevenue
    {
        get => Read<Money>(Columns.ActualRevenue)?.Value;
        set => WriteMoney(Columns.ActualRevenue, value);
    }

    /// <summary>What the close is called.</summary>
    public string? Subject
    {
        set => Write(Columns.Subject, value);
    }

    /// <summary>The day it was closed on.</summary>
    public DateTime? ActualEnd
    {
        get => Read<DateTime?>(Columns.ActualEnd);
        set => Write(Columns.ActualEnd, value);
    }

    /// <summary>The outcome, where the caller gives it.</summary>
    public OpportunityState? Outcome => ReadChoice<OpportunityState>(Columns.OpportunityState);
}
