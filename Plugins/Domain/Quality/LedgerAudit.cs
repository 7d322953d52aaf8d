using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Metrics;

namespace Crm.SalesProcess.Domain.Quality;

/// <summary>Compares an opportunity with its ledger, and the ledger with itself.</summary>
public static class LedgerAudit
{
    /// <summary>How far clocks may be apart.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>Everything that is wrong, in the order of the visits; nothing for an opportunity without visits.</summary>
    /// <param name="opportunity">What is stored.</param>
    /// <param name="now">The instant it is, UTC.</param>
    public static IReadOnlyList<LedgerFault> Of(AuditedOpportunity opportunity, DateTime now)
    {
        if (opportunity.Visits.Count == 0)
        {
            return [];
        }
        return
        [
            .. Beginning(opportunity),
            .. opportunity.Visits.SelectMany(visit => OfOne(opportunity, visit, now)),
            .. opportunity
                .Visits.Zip(opportunity.Visits.Skip(1), (visit, next) => Between(opportunity, visit, next))
                .OfType<LedgerFault>(),
            .. End(opportunity),
        ];
    }

    private static IEnumerable<LedgerFault> Beginning(AuditedOpportunity opportunity)
    {
        var first = opportunity.Visits[0];
        if (first.Source != VisitSource.Live && first.Ordinal > 1)
        {
            yield return Fault(
                FaultKind.UnknownEarlierStages,
                opportunity,
                first,
                "was reconstructed and is the first one, but not of the first stage: earlier stages are unknown"
            );
        }
    }

    private static IEnumerable<LedgerFault> OfOne(
        AuditedOpportunity opportunity,
        AuditedVisit visit,
        DateTime now
    )
    {
        if (visit.EnteredOn > now + Tolerance || visit.ExitedOn > now + Tolerance)
        {
            yield return Fault(FaultKind.ClockSkew, opportunity, visit, "lies in the future");
        }
        else if (visit.ExitedOn < visit.EnteredOn)
        {
            yield return Fault(FaultKind.ClockSkew, opportunity, visit, "ends before it begins");
        }
        else if (
            visit is { Source: VisitSource.Live, RecordedOn: { } recorded }
            && (recorded - visit.EnteredOn).Duration() > Tolerance
        )
        {
            yield return Fault(
                FaultKind.ClockSkew,
                opportunity,
                visit,
                "was recorded at another time than it is said to have begun"
            );
        }
        if (visit.LacksCurrency)
        {
            yield return Fault(
                FaultKind.MissingCurrency,
                opportunity,
                visit,
                "has an amount without a currency or a rate"
            );
        }
    }

    private static LedgerFault? Between(
        AuditedOpportunity opportunity,
        AuditedVisit visit,
        AuditedVisit next
    ) =>
        visit.ExitedOn is null
            ? Fault(FaultKind.Overlap, opportunity, visit, "is open, but another visit follows")
        : visit.ExitedOn > next.EnteredOn
            ? Fault(FaultKind.Overlap, opportunity, visit, "ends after the next visit begins")
        : visit.IsFollowed && visit.ExitedOn < next.EnteredOn
            ? Fault(FaultKind.Gap, opportunity, visit, "ends in a move, but the next visit begins later")
        : null;

    private static IEnumerable<LedgerFault> End(AuditedOpportunity opportunity)
    {
        var last = opportunity.Visits[opportunity.Visits.Count - 1];
        var isOpen = opportunity.State == Outcome.Open;
        var hasLeft = last.ExitKind is ExitKind.Switched or ExitKind.Aborted;
        if (!isOpen && opportunity.ClosedOn is null)
        {
            yield return Fault(
                FaultKind.MissingCloseDate,
                opportunity,
                visit: null,
                "is closed, but has no actual close date"
            );
        }
        if (!hasLeft && isOpen != (last.ExitedOn is null))
        {
            yield return Fault(
                FaultKind.OutcomeDiffers,
                opportunity,
                last,
                isOpen ? "has ended, but the opportunity is open" : "is open, but the opportunity is closed"
            );
        }
        else if (isOpen && !hasLeft && opportunity.StageId != null && opportunity.StageId != last.StageId)
        {
            yield return Fault(
                FaultKind.StageDiffers,
                opportunity,
                last,
                "is open, but the opportunity is in another stage"
            );
        }
    }

    private static LedgerFault Fault(
        FaultKind kind,
        AuditedOpportunity opportunity,
        AuditedVisit? visit,
        string what
    ) =>
        new(
            kind,
            opportunity.Id,
            visit,
            visit is null
                ? $"Opportunity {opportunity.Id} {what}."
                : $"Opportunity {opportunity.Id}: visit {visit.Sequence} {what}."
        );
}
