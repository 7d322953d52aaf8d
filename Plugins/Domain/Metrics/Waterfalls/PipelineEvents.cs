using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Journeys;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using ExitKind = Crm.SalesProcess.Domain.Ledger.ExitKind;

namespace Crm.SalesProcess.Domain.Metrics.Waterfalls;

/// <summary>The events of a journey in order; at one instant owner, amount, close date, then stage and outcome.</summary>
internal static class PipelineEvents
{
    /// <summary>From the first owner on.</summary>
    public static IEnumerable<PipelineEvent> Of(Journey journey) =>
        Owners(journey)
            .Concat(Amounts(journey))
            .Concat(CloseDates(journey))
            .Concat(Visits(journey))
            .OrderBy(row => row.On);

    private static IEnumerable<PipelineEvent> Owners(Journey journey) =>
        journey.Owners.Select(change => new PipelineEvent(
            change.On,
            state => state.Credit = change.Value,
            WaterfallStep.TransferredIn,
            WaterfallStep.TransferredOut
        ));

    private static IEnumerable<PipelineEvent> Amounts(Journey journey) =>
        journey.Amounts.Changes.Select(change => new PipelineEvent(
            change.On,
            state => state.Value = new OpenValue(change.Value, state.Value.DueOn),
            WaterfallStep.AmountUp,
            WaterfallStep.AmountDown
        ));

    private static IEnumerable<PipelineEvent> CloseDates(Journey journey) =>
        journey.CloseDates.Changes.Select(change => new PipelineEvent(
            change.On,
            state => state.Value = new OpenValue(state.Value.Amount, change.Value),
            WaterfallStep.MovedIn,
            WaterfallStep.MovedOut
        ));

    private static IEnumerable<PipelineEvent> Visits(Journey journey)
    {
        foreach (var visit in journey.Visits)
        {
            var entered = EntryStep(visit.EntryKind);
            yield return new PipelineEvent(visit.Entered, state => state.IsOpen = true, entered, entered);
            if (visit.Exit is { IsFollowed: false })
            {
                var left = ExitStep(visit.Exit);
                yield return new PipelineEvent(visit.Exit.On, state => state.IsOpen = false, left, left);
            }
        }
    }

    private static WaterfallStep EntryStep(EntryKind kind) =>
        kind switch
        {
            EntryKind.Reopen => WaterfallStep.Reopened,
            EntryKind.Return => WaterfallStep.Returned,
            _ => WaterfallStep.Created,
        };

    private static WaterfallStep ExitStep(VisitExit exit) =>
        exit.Kind switch
        {
            ExitKind.Won => WaterfallStep.Won,
            ExitKind.Lost => WaterfallStep.Lost,
            _ => WaterfallStep.Left,
        };
}
