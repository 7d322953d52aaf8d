using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Journeys;
using Crm.SalesProcess.Domain.Metrics.Ledgers;

namespace Crm.SalesProcess.Domain.Metrics.Contributions;

/// <summary>
/// Stock at A = min(T, end of the period): credited to the owner just before A.
/// Source: own definition.
/// </summary>
public static class StandingContributions
{
    /// <summary>What one opportunity adds, once per event; each value in the unit that its <see cref="Part"/> states.</summary>
    public static IEnumerable<Contribution> Of(OpportunityLedger ledger, KpiBasis basis, Window window)
    {
        var standing = Standing.At(ledger, basis, window.StandsAt, window.StandsAt == window.AsOf);
        if (standing == null)
        {
            yield break;
        }
        var subject = new Subject(standing.Journey, basis.Calendar);
        var whole = new Placement(window.Period.From, standing.Credit, null);
        foreach (var contribution in Values(subject, standing, whole))
        {
            yield return contribution;
        }
        if (standing.Value.IsDueIn(window.Period) && standing.Value.Amount != null)
        {
            yield return subject.Adds(Part.OpenDueAmount, whole, standing.Value.Amount.Value);
        }
        foreach (var contribution in CurrentVisit(subject, standing, whole.In(standing.Visit.Stage)))
        {
            yield return contribution;
        }
        var isReconstructed = ledger.Visits.Last(visit => visit.Entry.On < window.StandsAt).IsReconstructed;
        foreach (var place in new[] { whole, whole.In(standing.Visit.Stage) })
        {
            yield return subject.Adds(Part.StandingVisit, place);
            if (isReconstructed)
            {
                yield return subject.Adds(Part.ReconstructedStanding, place);
            }
        }
    }

    private static IEnumerable<Contribution> Values(Subject subject, Standing standing, Placement place)
    {
        yield return subject.Adds(Part.Open, place);
        if (standing.Value.Amount != null)
        {
            var amount = standing.Value.Amount.Value;
            yield return subject.Adds(Part.OpenAmount, place, amount);
            yield return subject.Adds(Part.WeightedAmount, place, amount * standing.Probability / 100);
        }
    }

    private static IEnumerable<Contribution> CurrentVisit(Subject subject, Standing standing, Placement place)
    {
        yield return subject.Adds(Part.Open, place);
        yield return subject.Adds(Part.OpenAge, place, standing.Age);
        if (standing.IsOverTarget)
        {
            yield return subject.Adds(Part.OverTarget, place);
        }
        if (standing.IsStalled(subject.Calendar))
        {
            yield return subject.Adds(Part.Stalled, place);
        }
    }
}
