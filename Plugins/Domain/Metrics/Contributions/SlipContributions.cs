using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics.Journeys;
using Crm.SalesProcess.Domain.Metrics.Ledgers;

namespace Crm.SalesProcess.Domain.Metrics.Contributions;

/// <summary>
/// What was open and due in an ended period just before its start, and whether it was still open at the end
/// (reopened included): credited to the owner just before the start, valued at the start.
/// Source: own definition.
/// </summary>
public static class SlipContributions
{
    /// <summary>What one opportunity adds, once per event; each value in the unit that its <see cref="Part"/> states.</summary>
    public static IEnumerable<Contribution> Of(OpportunityLedger ledger, KpiBasis basis, Window window)
    {
        if (!window.HasEnded)
        {
            yield break;
        }
        var before = Standing.At(ledger, basis, window.StartsAt, false);
        if (before == null || !before.Value.IsDueIn(window.Period))
        {
            yield break;
        }
        var subject = new Subject(before.Journey, basis.Calendar);
        var place = new Placement(window.Period.From, before.Credit, null);
        var amount = before.Value.Amount ?? 0;
        yield return subject.Adds(Part.DueAtStart, place);
        yield return subject.Adds(Part.DueAtStartAmount, place, amount);
        if (Standing.At(ledger, basis, window.EndsAt, false) != null)
        {
            yield return subject.Adds(Part.Slipped, place);
            yield return subject.Adds(Part.SlippedAmount, place, amount);
        }
    }
}
