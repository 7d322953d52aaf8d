using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Ledgers;

namespace Crm.SalesProcess.Domain.Metrics.Journeys;

/// <summary>
/// Reads moves out of close-date changes: changes less than 300 s apart form one move; those from 300 s before a
/// close until the reopen are ignored (closing sets the date itself); clearing is no move, and what is set
/// afterwards is compared with the last known date; what happens outside the process is not counted.
/// </summary>
public static class CloseDateMoves
{
    private static readonly TimeSpan Burst = TimeSpan.FromSeconds(300);

    /// <summary>In order of time; a move that ends where it began is none.</summary>
    public static IReadOnlyList<CloseDateMove> Of(Journey journey)
    {
        var moves = new List<CloseDateMove>();
        DateTime? known = null;
        foreach (
            var burst in Bursts(journey.CloseDates.Changes.Where(change => !IsIgnored(change.On, journey)))
        )
        {
            var last = burst[burst.Count - 1];
            if (known != null && last.Value != null && known != last.Value && journey.WasOpenAt(last.On))
            {
                moves.Add(new CloseDateMove(last.On, known.Value, last.Value.Value));
            }
            known = last.Value ?? known;
        }
        return moves;
    }

    private static bool IsIgnored(DateTime instant, Journey journey)
    {
        for (var index = 0; index < journey.Visits.Count; index++)
        {
            var exit = journey.Visits[index].Exit;
            var reopened =
                index + 1 < journey.Visits.Count ? journey.Visits[index + 1].Entered : DateTime.MaxValue;
            if (exit is { IsClose: true } && exit.On - Burst <= instant && instant < reopened)
            {
                return true;
            }
        }
        return false;
    }

    private static IEnumerable<List<Change<DateTime?>>> Bursts(IEnumerable<Change<DateTime?>> changes)
    {
        var burst = new List<Change<DateTime?>>();
        foreach (var change in changes)
        {
            if (burst.Count > 0 && change.On - burst[burst.Count - 1].On >= Burst)
            {
                yield return burst;
                burst = [];
            }
            burst.Add(change);
        }
        if (burst.Count > 0)
        {
            yield return burst;
        }
    }
}
