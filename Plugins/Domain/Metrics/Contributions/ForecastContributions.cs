using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics.Journeys;
using Crm.SalesProcess.Domain.Metrics.Ledgers;

namespace Crm.SalesProcess.Domain.Metrics.Contributions;

/// <summary>
/// Rows of the snapshot frozen at the start of an ended period that were due in it, Omitted ones left out:
/// credited to the owner in the snapshot.
/// Source: own definition, R9.
/// </summary>
public static class ForecastContributions
{
    /// <summary>What one opportunity adds to one period, base currency; nothing before the period has ended.</summary>
    /// <param name="journey">As known at T.</param>
    /// <param name="basis">Calendar and snapshots.</param>
    /// <param name="window">The period.</param>
    public static IEnumerable<Contribution> Of(Journey journey, KpiBasis basis, Window window)
    {
        var row = window.HasEnded ? basis.Snapshots.Find(window.StartsAt)?.Find(journey.Id) : null;
        if (
            row == null
            || row.Outlook.Category == ForecastCategory.Omitted
            || !row.Value.IsDueIn(window.Period)
        )
        {
            yield break;
        }
        var subject = new Subject(journey, basis.Calendar);
        var place = new Placement(window.Period.From, row.Credit, null);
        var amount = row.Value.Amount ?? 0;
        yield return subject.Adds(Part.Forecast, place, amount * row.Outlook.Probability / 100);
        if (row.Outlook.Category == ForecastCategory.Committed)
        {
            yield return subject.Adds(Part.Committed, place, amount);
            yield return subject.Adds(Part.CommittedWon, place, WonIn(subject, window.Period));
        }
    }

    private static decimal WonIn(Subject subject, Period period)
    {
        var close = subject.Journey.IsWon ? subject.Journey.FinalClose : null;
        var isInside = close != null && period.Contains(subject.Calendar.DateOf(close.On));
        return isInside ? close!.Closing!.Amount ?? 0 : 0;
    }
}
