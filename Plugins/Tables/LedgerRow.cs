using System;
using Crm.SalesProcess.Domain.Ledger;

namespace Crm.SalesProcess.Tables;

/// <summary>What stage visits and opportunity changes have in common.</summary>
public sealed class LedgerRow : Row
{
    /// <summary>The opportunity.</summary>
    public Guid? OpportunityId => ReadId(StageVisit.Columns.Opportunity);

    /// <summary>Where the row comes from.</summary>
    public VisitSource? Source => ReadChoice<VisitSource>(StageVisit.Columns.Source);
}
