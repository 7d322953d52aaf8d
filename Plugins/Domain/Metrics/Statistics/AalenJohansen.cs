using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Contributions;

namespace Crm.SalesProcess.Domain.Metrics.Statistics;

/// <summary>
/// Chance of having won by a time, with losing as the competing event: at each event time
/// u, won += S(u−)·d_won(u)/n(u), lost likewise, S ·= 1 − (d_won + d_lost)/n. Censored at u counts as followed to u.
/// Source: Aalen and Johansen 1978.
/// </summary>
public sealed class AalenJohansen
{
    private static readonly IncidenceStep Beginning = new(0, 0, 0, 1);
    private readonly decimal _longest;

    /// <param name="won">Times until won, any unit, one for all three.</param>
    /// <param name="lost">Times until lost.</param>
    /// <param name="open">Times followed without an outcome.</param>
    public AalenJohansen(Distribution won, Distribution lost, Distribution open)
    {
        var risks = new RiskSet(won, lost, open);
        var steps = new List<IncidenceStep>();
        var at = Beginning;
        foreach (
            var time in won
                .Groups.Concat(lost.Groups)
                .Select(group => group.Key)
                .Distinct()
                .OrderBy(time => time)
        )
        {
            var counts = new IncidenceCounts(won.CountOf(time), lost.CountOf(time), risks.At(time));
            at = at.After(time, counts);
            steps.Add(at);
        }
        Steps = steps;
        Count = won.Count + lost.Count + open.Count;
        _longest = new[] { won, lost, open }.Select(times => times.Largest ?? 0).Max();
    }

    /// <summary>One per event time, rising.</summary>
    public IReadOnlyList<IncidenceStep> Steps { get; }

    /// <summary>Subjects followed.</summary>
    public int Count { get; }

    /// <summary>
    /// Share won by a time (included), 0 to 1; null for nobody, and when nobody was followed that long while some
    /// are still open.
    /// </summary>
    public decimal? WonBy(decimal time)
    {
        var last = Steps.LastOrDefault(step => step.Time <= time) ?? Beginning;
        var isKnown = Count > 0 && (_longest >= time || last.Open == 0);
        return isKnown ? last.Won : null;
    }
}
