using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Metrics.Journeys;

/// <summary>
/// A stretch of a journey within which stages can be compared: from the start, a migration into another stage or
/// a return, up to the next such break. What came before a break is censored there (rule R6).
/// </summary>
public sealed class Path
{
    /// <param name="visits">In order, at least one.</param>
    /// <param name="isLast">Whether the journey ends here; only then its outcome counts for the stages.</param>
    public Path(IReadOnlyList<Visit> visits, bool isLast)
    {
        Visits = visits;
        IsLast = isLast;
    }

    public IReadOnlyList<Visit> Visits { get; }

    public bool IsLast { get; }

    /// <summary>Stages in the order visited; reopening in the same stage is no repeat.</summary>
    public IReadOnlyList<Guid> Stages =>
        Visits
            .Where((visit, index) => index == 0 || visit.Stage != Visits[index - 1].Stage)
            .Select(visit => visit.Stage)
            .ToList();

    /// <summary>Whether the stage was visited.</summary>
    public bool Enters(Guid stage) => Visits.Any(visit => visit.Stage == stage);

    /// <summary>Whether a stage later than this one was visited.</summary>
    public bool GoesBeyond(Guid stage) => Visits.Any(visit => visit.IsBeyond(stage));

    /// <summary>Splits visits at the breaks.</summary>
    public static IReadOnlyList<Path> Of(IReadOnlyList<Visit> visits)
    {
        var parts = new List<List<Visit>>();
        foreach (var visit in visits)
        {
            if (visit.BeginsPath)
            {
                parts.Add([]);
            }
            parts[parts.Count - 1].Add(visit);
        }
        return parts.Select((part, index) => new Path(part, index == parts.Count - 1)).ToList();
    }
}
