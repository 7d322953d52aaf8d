using System;

namespace Crm.SalesProcess.Domain.Metrics.Ledgers;

/// <summary>An open opportunity as a snapshot froze it.</summary>
public sealed record SnapshotRow
{
    /// <param name="opportunity">Id.</param>
    /// <param name="credit">Owner at the snapshot.</param>
    /// <param name="value">Amount and close date.</param>
    /// <param name="outlook">Probability, and the native category where present, else the stage's.</param>
    public SnapshotRow(Guid opportunity, Credit credit, OpenValue value, StageOutlook outlook)
    {
        Opportunity = opportunity;
        Credit = credit;
        Value = value;
        Outlook = outlook;
    }

    public Guid Opportunity { get; }

    public Credit Credit { get; }

    public OpenValue Value { get; }

    public StageOutlook Outlook { get; }

    /// <summary>Id of the stage it was in; null when that is not known.</summary>
    public Guid? Stage { get; init; }
}
