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
        public const string ActualEnd = "actualend";
        public const string OpportunityState = "opportunitystatecode";
    }

    /// <summary>The opportunity that is closed.</summary>
    public Guid? OpportunityId => ReadId(Columns.Opportunity);

    /// <summary>Actual revenue in the currency of the opportunity.</summary>
    public decimal? ActualRevenue => Read<Money>(Columns.ActualRevenue)?.Value;

    /// <summary>The day it was closed on.</summary>
    public DateTime? ActualEnd => Read<DateTime?>(Columns.ActualEnd);

    /// <summary>The outcome, where the caller gives it.</summary>
    public OpportunityState? Outcome => ReadChoice<OpportunityState>(Columns.OpportunityState);
}
