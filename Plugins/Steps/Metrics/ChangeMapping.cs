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

/// <summary>
/// Owner, amount and close date of an opportunity over time. Where no row tells when one of them changed, its present
/// value counts from the entry of the open visit on.
/// </summary>
/// <param name="owners">Makes the credits.</param>
internal sealed class ChangeMapping(CreditedOwners owners)
{
    /// <param name="opportunity">With owner, estimated value in base currency and close date.</param>
    /// <param name="visits">Those of one process in order, at least one.</param>
    /// <param name="changes">All its changes, in any order.</param>
    /// <param name="attempts">All attempts to leave a stage of that process forward.</param>
    internal OpportunityChanges Of(
        Opportunity opportunity,
        IReadOnlyList<StageVisit> visits,
        IEnumerable<OpportunityChange> changes,
        IEnumerable<Change<GateAttempt>> attempts
    )
    {
        var byKind = changes
            .OrderBy(row => row.ChangedOn)
            .ThenBy(row => row.Sequence)
            .ToLookup(row => row.Change.Kind);
        return new OpportunityChanges(
            Owners(opportunity, visits, [.. byKind[ChangeKind.Owner]]),
            Amounts(opportunity, visits, [.. byKind[ChangeKind.Amount]]),
            CloseDates(opportunity, visits, [.. byKind[ChangeKind.CloseDate]]),
            attempts
        );
    }

    private IEnumerable<Change<Credit>> Owners(
        Opportunity opportunity,
        IReadOnlyList<StageVisit> visits,
        IReadOnlyList<OpportunityChange> rows
    )
    {
        var last = visits[visits.Count - 1];
        if (
            rows.Count == 0
            && last.ExitedOn is null
            && opportunity.Owner is { } owner
            && owner.Id != last.CreditedTo?.Id
        )
        {
            return [new(Entered(last).AddTicks(1), 1, owners.CreditOf(owner, unit: null))];
        }
        return rows.Where(row => row.ToOwner is not null).Select(row => Of(row, CreditOf(row)));
    }

    private Credit CreditOf(OpportunityChange row) => owners.CreditOf(row.ToOwner, row.BusinessUnitId);

    private static IEnumerable<Change<decimal?>> Amounts(
        Opportunity opportunity,
        IReadOnlyList<StageVisit> visits,
        IReadOnlyList<OpportunityChange> rows
    )
    {
        var first = new Change<decimal?>(Entered(visits[0]), 0, visits[0].AmountIn);
        if (rows.Count > 0)
        {
            return [first, .. After(visits[0], rows).Select(row => Of(row, row.Change.ToAmount))];
        }
        var seen = visits.Select(visit => new Change<decimal?>(Entered(visit), 0, visit.AmountIn));
        var last = visits[visits.Count - 1];
        return last.ExitedOn is null
            ? [.. seen, new(Entered(last), 1, opportunity.EstimatedValueBase)]
            : seen;
    }

    private static IEnumerable<Change<DateTime?>> CloseDates(
        Opportunity opportunity,
        IReadOnlyList<StageVisit> visits,
        IReadOnlyList<OpportunityChange> rows
    )
    {
        var before = rows.LastOrDefault(row => row.ChangedOn <= Entered(visits[0]));
        var atFirst =
            before is not null ? before.Change.ToDate
            : rows.Count > 0 ? rows[0].Change.FromDate
            : opportunity.EstimatedCloseDate;
        return
        [
            new(Entered(visits[0]), 0, atFirst),
            .. After(visits[0], rows).Select(row => Of(row, row.Change.ToDate)),
        ];
    }

    private static IEnumerable<OpportunityChange> After(
        StageVisit first,
        IEnumerable<OpportunityChange> rows
    ) => rows.Where(row => row.ChangedOn > Entered(first));

    private static Change<T> Of<T>(OpportunityChange row, T value) =>
        new(row.ChangedOn ?? default, row.Sequence ?? 0, value);

    private static DateTime Entered(StageVisit visit) => visit.EnteredOn ?? default;
}
