using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using StageVisit = Crm.SalesProcess.Tables.StageVisit;

namespace Crm.SalesProcess.Steps.Metrics;

/// <summary>Turns ledger rows into the ledgers that figures are computed from.</summary>
/// <param name="processOfVersion">Id of the process of every version.</param>
/// <param name="owners">Makes the credits.</param>
public sealed class LedgerMapping(IReadOnlyDictionary<Guid, Guid> processOfVersion, CreditedOwners owners)
{
    /// <summary>One reading per process that the opportunity has been in; none without visits.</summary>
    /// <param name="opportunity">With owner, estimated value in base currency, close date and probability.</param>
    /// <param name="visits">All its visits, in any order.</param>
    /// <param name="changes">All its changes, in any order.</param>
    public IEnumerable<LedgerReading> Of(
        Opportunity opportunity,
        IEnumerable<StageVisit> visits,
        IEnumerable<OpportunityChange> changes
    ) =>
        from visit in visits
        orderby visit.Sequence
        group visit by ProcessOf(visit) into process
        select process.Key == Guid.Empty
            ? Unknown(opportunity)
            : Read(process.Key, opportunity, [.. process], changes);

    private Guid ProcessOf(StageVisit visit) =>
        visit.VersionId is { } version && processOfVersion.TryGetValue(version, out var process)
            ? process
            : Guid.Empty;

    private static LedgerReading Unknown(Opportunity opportunity) =>
        LedgerReading.Broken(
            opportunity.Id,
            Guid.Empty,
            $"Opportunity {opportunity.Id} has a visit under a process version that does not exist any more."
        );

    private LedgerReading Read(
        Guid processId,
        Opportunity opportunity,
        IReadOnlyList<StageVisit> visits,
        IEnumerable<OpportunityChange> rows
    )
    {
        try
        {
            var changes = new ChangeMapping(owners).Of(opportunity, visits, rows);
            var today = new OpportunityToday(opportunity.CloseProbability, onHoldUntil: null);
            var ledger = new OpportunityLedger(opportunity.Id, visits.Select(Visit), changes, today);
            return LedgerReading.Of(
                processId,
                ledger,
                visits.Count(visit => visit.Source is { } source && source != VisitSource.Live)
            );
        }
        catch (ArgumentException broken)
        {
            return LedgerReading.Broken(opportunity.Id, processId, broken.Message);
        }
    }

    private Domain.Metrics.Ledgers.StageVisit Visit(StageVisit row) =>
        row is { VersionId: { } version, StageId: { } stage, EnteredOn: { } enteredOn }
            ? new Domain.Metrics.Ledgers.StageVisit(
                row.Sequence ?? 0,
                new VersionStage(version, stage),
                new Domain.Metrics.Ledgers.VisitEntry(enteredOn, Entry(row)),
                Exit(row)
            )
            : throw new ArgumentException($"Visit {row.Id} lacks its version, stage or entry.");

    private Domain.Metrics.Ledgers.VisitExit? Exit(StageVisit row)
    {
        if (row.ExitedOn is not { } on)
        {
            return null;
        }
        var kind = row.ExitKind ?? throw new ArgumentException($"Visit {row.Id} does not say how it ended.");
        var isClose = kind is ExitKind.Won or ExitKind.Lost;
        return new Domain.Metrics.Ledgers.VisitExit(
            on,
            kind,
            ExitCredit(row),
            isClose ? new Domain.Metrics.Ledgers.Closing(row.AmountOut) : null
        );
    }

    /// <summary>The unit of the entry is on the row; it holds for the exit as well while the owner is the same.</summary>
    private Credit ExitCredit(StageVisit row) =>
        row.ExitCreditedTo is { } owner && owner.Id != row.CreditedTo?.Id
            ? owners.CreditOf(owner, unit: null)
            : Entry(row);

    private Credit Entry(StageVisit row) => owners.CreditOf(row.CreditedTo, row.BusinessUnitId);
}
