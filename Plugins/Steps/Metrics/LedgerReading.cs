using System;
using Crm.SalesProcess.Domain.Metrics.Ledgers;

namespace Crm.SalesProcess.Steps.Metrics;

/// <summary>What the ledger rows of one opportunity in one process say, or why they cannot be counted.</summary>
public sealed class LedgerReading
{
    private LedgerReading(Guid opportunityId, Guid processId)
    {
        OpportunityId = opportunityId;
        ProcessId = processId;
    }

    public Guid OpportunityId { get; }

    /// <summary>Id of the sales process; empty when the version is not known.</summary>
    public Guid ProcessId { get; }

    /// <summary>Null when the rows contradict each other.</summary>
    public OpportunityLedger? Ledger { get; private set; }

    /// <summary>One sentence; null when there is a ledger.</summary>
    public string? Problem { get; private set; }

    /// <summary>How many of the visits were not written as they happened.</summary>
    public int ReconstructedVisits { get; private set; }

    internal static LedgerReading Of(Guid processId, OpportunityLedger ledger, int reconstructed) =>
        new(ledger.Id, processId) { Ledger = ledger, ReconstructedVisits = reconstructed };

    internal static LedgerReading Broken(Guid opportunityId, Guid processId, string problem) =>
        new(opportunityId, processId) { Problem = problem };
}
