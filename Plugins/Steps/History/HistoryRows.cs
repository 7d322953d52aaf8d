using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.History;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Ledger;
using Crm.SalesProcess.Steps.Stages;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.History;

/// <summary>The rows that a history becomes.</summary>
/// <param name="pipeline">The operation.</param>
/// <param name="replay">The history.</param>
/// <param name="onHoldUntil">Until when the opportunity does not stall; null unless it is on hold.</param>
/// <param name="firstFiscalMonth">Month (1–12) in which the fiscal year begins.</param>
internal sealed class HistoryRows(
    PipelineContext pipeline,
    HistoryReplay replay,
    DateTime? onHoldUntil,
    Lazy<int> firstFiscalMonth
)
{
    private const int DefaultStatus = -1;

    private readonly OpportunityHistory _history = replay.History;

    /// <summary>The opportunity as it is after all of it, but open.</summary>
    internal Opportunity Opportunity()
    {
        var details = _history.Details;
        var last = replay.Visits[replay.Visits.Count - 1].Visit;
        var row = new Opportunity
        {
            Entity = new Entity(Tables.Opportunity.Table, _history.Id),
            Name = details.Name,
            Customer = details.CustomerId is { } id ? new EntityReference(details.CustomerTable, id) : null,
            CurrencyId = details.CurrencyId,
            CloseProbability = details.Probability,
            OverriddenCreatedOn = _history.CreatedOn,
            Owner = Owner(replay.State),
            EstimatedValue = replay.State.Amount,
            EstimatedCloseDate = replay.State.CloseDate,
            VersionId = _history.VersionId,
            StageId = last.StageId,
            VisitCount = last.Sequence,
            StageEnteredOn = last.EnteredOn,
            StalledOn = StageEntry.StalledOn(
                replay.Process,
                replay.Process.FindStage(last.StageId)!,
                last.EnteredOn,
                onHoldUntil
            ),
            HistoryHash = _history.Hash,
        };
        foreach (var text in details.Texts)
        {
            row.Entity[text.Key] = text.Value.Length == 0 ? null : text.Value;
        }
        return row;
    }

    /// <summary>What can be written only when the visits are there.</summary>
    internal Opportunity CurrentVisit() =>
        new()
        {
            Entity = new Entity(Tables.Opportunity.Table, _history.Id),
            CurrentVisitId = replay.Visits[replay.Visits.Count - 1].Visit.Id,
            VisitStageId = replay.Visits[replay.Visits.Count - 1].Visit.StageId,
        };

    internal IEnumerable<Entity> Visits() => replay.Visits.Select(VisitRow);

    internal IEnumerable<Entity> Changes() => replay.Changes.Select(ChangeRow);

    internal IEnumerable<Entity> Evaluations() =>
        replay.Evaluations.Select(judged => LoadedEvaluation.RowOf(replay, judged));

    /// <summary>Win or Lose, by the local date of the close.</summary>
    internal OrganizationRequest CloseRequest(HistoryClose close)
    {
        var isWon = close.Outcome == OpportunityOutcome.Won;
        var activity = new OpportunityClose
        {
            Entity = new Entity(OpportunityClose.Table),
            OpportunityId = _history.Id,
            Subject = $"{close.Outcome}: {_history.Details.Name}",
            ActualEnd = replay.Process.Zone.ToLocal(close.On).Date,
            ActualRevenue = isWon ? close.Revenue ?? replay.State.Amount : null,
        };
        return new OrganizationRequest(isWon ? "WinOpportunity" : "LoseOpportunity")
        {
            ["OpportunityClose"] = activity.Entity,
            ["Status"] = new OptionSetValue(close.StatusReason ?? DefaultStatus),
        };
    }

    private Entity VisitRow(HistoryVisit told)
    {
        var departure = told.Departure;
        var last = departure?.State ?? told.Entered;
        var row = new StageVisit
        {
            Entity = new Entity(StageVisit.Table, told.Visit.Id),
            Name = $"{replay.Process.FindStage(told.Visit.StageId)!.Name} ({told.Visit.Sequence})",
            OpportunityId = _history.Id,
            VersionId = _history.VersionId,
            StageId = told.Visit.StageId,
            Sequence = told.Visit.Sequence,
            EnteredOn = told.Visit.EnteredOn,
            ExitedOn = departure?.Exit.On,
            ExitKind = departure?.Exit.Kind,
            NextStageId = departure?.NextStageId,
            Days = departure?.Exit.Days,
            CreditedTo = Owner(told.Entered),
            ExitCreditedTo = departure is null ? null : Owner(departure.State),
            AmountIn = told.Entered.AmountInBase,
            AmountOut = departure?.State.AmountInBase,
            CurrencyId = _history.Details.CurrencyId,
            Rate = last.Rate,
            RowCurrencyId = replay.Process.BaseCurrencyId,
            StartedLate = told.StartedLate,
            Skipped = told.Skipped,
            Gate = replay.GateOf(told),
            Source = VisitSource.Backfill,
        };
        var credit = CreditOf(told.Entered, StageVisit.ReadPrivilege);
        row.BusinessUnitId = credit?.BusinessUnitId;
        if (credit is { MayOwnRow: true })
        {
            row.Owner = Owner(told.Entered);
        }
        return row.Entity;
    }

    private Entity ChangeRow(HistoryChange told)
    {
        var credit = CreditOf(told.State, OpportunityChange.ReadPrivilege);
        var row = new OpportunityChange
        {
            Entity = new Entity(OpportunityChange.Table, LedgerChange.IdOf(_history.Id, told.Sequence)),
            OpportunityId = _history.Id,
            Sequence = told.Sequence,
            ChangedOn = told.On,
            Change = told.Change,
            CrossesQuarter =
                told.Change.Kind == ChangeKind.CloseDate
                && told.Change.CrossesQuarter(firstFiscalMonth.Value),
            CreditedTo = Owner(told.State),
            BusinessUnitId = credit?.BusinessUnitId,
            CurrencyId = _history.Details.CurrencyId,
            Rate = told.State.Rate,
            RowCurrencyId = replay.Process.BaseCurrencyId,
            Source = VisitSource.Backfill,
        };
        if (credit is { MayOwnRow: true })
        {
            row.Owner = Owner(told.State);
        }
        return row.Entity;
    }

    private Credit? CreditOf(HistoryState state, string ledger) =>
        LedgerOwners.Of(pipeline, Owner(state), ledger);

    private static EntityReference Owner(HistoryState state) =>
        new(state.Owner.IsTeam ? Team.Table : SystemUser.Table, state.Owner.Id);
}
