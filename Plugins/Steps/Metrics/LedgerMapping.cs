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
/// <param name="derailedReasons">Status reasons of losses that say nothing about selling.</param>
public sealed class LedgerMapping(
    IReadOnlyDictionary<Guid, Guid> processOfVersion,
    CreditedOwners owners,
    IReadOnlyCollection<int> derailedReasons
)
{
    /// <summary>One reading per process that the opportunity has been in; none without visits.</summary>
    public IEnumerable<LedgerReading> Of(LedgerRows rows) =>
        from visit in rows.Visits
        orderby visit.Sequence
        group visit by ProcessOf(visit) into process
        select process.Key == Guid.Empty
            ? Unknown(rows.Opportunity)
            : Read(process.Key, rows with { Visits = [.. process] });

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

    private LedgerReading Read(Guid processId, LedgerRows rows)
    {
        StageVisit[] visits = [.. rows.Visits];
        var opportunity = rows.Opportunity;
        try
        {
            var attempts = AttemptMapping.Of(visits, [.. rows.Evaluations]);
            var changes = new ChangeMapping(owners).Of(opportunity, visits, rows.Changes, attempts);
            var today = new OpportunityToday(opportunity.CloseProbability, opportunity.OnHoldUntil);
            var ledger = new OpportunityLedger(
                opportunity.Id,
                visits.Select(visit => Visit(visit, IsDerailed(opportunity))),
                changes,
                today
            );
            return LedgerReading.Of(processId, ledger, visits.Count(IsReconstructed));
        }
        catch (ArgumentException broken)
        {
            return LedgerReading.Broken(opportunity.Id, processId, broken.Message);
        }
    }

    /// <summary>The reason is known of the last close only, which is the one that counts.</summary>
    private bool IsDerailed(Opportunity opportunity) =>
        opportunity is { State: OpportunityState.Lost, StatusReason: { } reason }
        && derailedReasons.Contains(reason);

    private static bool IsReconstructed(StageVisit visit) =>
        visit.Source is { } source && source != VisitSource.Live;

    private Domain.Metrics.Ledgers.StageVisit Visit(StageVisit row, bool isDerailed) =>
        row is { VersionId: { } version, StageId: { } stage, EnteredOn: { } enteredOn }
            ? new Domain.Metrics.Ledgers.StageVisit(
                row.Sequence ?? 0,
                new VersionStage(version, stage),
                new Domain.Metrics.Ledgers.VisitEntry(enteredOn, Entry(row)),
                Exit(row, isDerailed)
            )
            {
                IsReconstructed = IsReconstructed(row),
            }
            : throw new ArgumentException($"Visit {row.Id} lacks its version, stage or entry.");

    private Domain.Metrics.Ledgers.VisitExit? Exit(StageVisit row, bool isDerailed)
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
            isClose
                ? new Domain.Metrics.Ledgers.Closing(row.AmountOut, kind == ExitKind.Lost && isDerailed)
                : null
        );
    }

    /// <summary>The unit of the entry is on the row; it holds for the exit as well while the owner is the same.</summary>
    private Credit ExitCredit(StageVisit row) =>
        row.ExitCreditedTo is { } owner && owner.Id != row.CreditedTo?.Id
            ? owners.CreditOf(owner, unit: null)
            : Entry(row);

    private Credit Entry(StageVisit row) => owners.CreditOf(row.CreditedTo, row.BusinessUnitId);
}
