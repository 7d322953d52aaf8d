using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using ExitKind = Crm.SalesProcess.Domain.Ledger.ExitKind;

namespace Crm.SalesProcess.Domain.Metrics.Contributions;

/// <summary>
/// Time in a stage: a visit is placed by its exit, an opportunity by its last exit; owner at that exit.
/// Source: own definition, R6.
/// </summary>
public static class StageTimeContributions
{
    /// <summary>What one opportunity adds, once per event; each value in the unit that its <see cref="Part"/> states.</summary>
    public static IEnumerable<Contribution> Of(Subject subject) =>
        Visits(subject).Concat(Opportunities(subject));

    private static IEnumerable<Contribution> Visits(Subject subject)
    {
        foreach (var visit in subject.Journey.Visits)
        {
            if (visit.Exit == null || visit.Exit.Kind == ExitKind.Migrated)
            {
                continue;
            }
            var place = subject.At(visit.Exit.On);
            var days = visit.DaysUntil(visit.Exit.On);
            yield return subject.Adds(Part.VisitDays, place.In(visit.Stage), days);
            if (visit.Plan.Limits.TargetDays == null)
            {
                continue;
            }
            yield return subject.Adds(Part.TimedVisit, place);
            if (days <= visit.Plan.Limits.TargetDays)
            {
                yield return subject.Adds(Part.TimedVisitWithinTarget, place);
            }
        }
    }

    private static IEnumerable<Contribution> Opportunities(Subject subject) =>
        subject
            .Journey.Visits.GroupBy(visit => visit.Stage)
            .Where(stage => StageFlowContributions.HasLeft(stage.Last()))
            .Select(stage =>
                subject.Adds(
                    Part.DealDays,
                    subject.At(stage.Last().Exit!.On).In(stage.Key),
                    stage.Sum(visit => visit.DaysUntil(subject.Journey.AsOf))
                )
            );
}
