using System;

namespace Crm.SalesProcess.Domain.Metrics.Ledgers;

/// <summary>The beginning of a visit.</summary>
public sealed record VisitEntry
{
    /// <param name="on">Instant, UTC.</param>
    /// <param name="credit">Owner at that instant.</param>
    public VisitEntry(DateTime on, Credit credit)
    {
        On = on;
        Credit = credit;
    }

    public DateTime On { get; }

    public Credit Credit { get; }
}
