using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Ledgers;

namespace Crm.SalesProcess.Domain.Metrics.Contributions;

/// <summary>
/// Attempts to leave a stage, in the row of the stage and of the whole process, as they were recorded: mis-clicks
/// are not taken out.
/// Source: own definition.
/// </summary>
public static class GateContributions
{
    /// <summary>What one opportunity adds, once per event; each value in the unit that its <see cref="Part"/> states.</summary>
    public static IEnumerable<Contribution> Of(Subject subject)
    {
        var known = subject
            .Journey.Ledger.Changes.GateAttempts.Where(row => row.On < subject.Journey.AsOf)
            .ToList();
        var perStage = known
            .GroupBy(row => row.Value.Stage)
            .SelectMany(stage => OfStage(subject, [.. stage]));
        return known.SelectMany(row => OfAttempt(subject, row)).Concat(perStage);
    }

    private static IEnumerable<Contribution> OfAttempt(Subject subject, Change<GateAttempt> row)
    {
        var place = subject.At(row.On);
        foreach (var where in new[] { place, place.In(row.Value.Stage) })
        {
            yield return subject.Adds(Part.GateAttempt, where);
            if (!row.Value.IsPassage)
            {
                continue;
            }
            yield return subject.Adds(Part.GatePassage, where);
            yield return subject.Adds(Part.ValueJudged, where, row.Value.Judged);
            yield return subject.Adds(Part.ValuePlaceholder, where, row.Value.Placeholders);
            if (row.Value.Verdict == GateVerdict.Overridden)
            {
                yield return subject.Adds(Part.GateOverridden, where);
            }
            if (row.Value.IsPass)
            {
                yield return subject.Adds(Part.GatePass, where);
            }
        }
    }

    private static IEnumerable<Contribution> OfStage(
        Subject subject,
        IReadOnlyList<Change<GateAttempt>> attempts
    )
    {
        var stage = attempts[0].Value.Stage;
        var first = subject.At(attempts[0].On).In(stage);
        yield return subject.Adds(Part.FirstAttempt, first);
        if (attempts[0].Value.IsPass)
        {
            yield return subject.Adds(Part.FirstAttemptPassed, first);
        }
        foreach (var contribution in Blocked(subject, attempts).Concat(Closed(subject, attempts)))
        {
            yield return contribution;
        }
    }

    /// <summary>Placed by the passage.</summary>
    private static IEnumerable<Contribution> Blocked(
        Subject subject,
        IReadOnlyList<Change<GateAttempt>> attempts
    )
    {
        var blocked = attempts.FirstOrDefault(row => !row.Value.IsPassage);
        var passage = attempts
            .SkipWhile(row => row.Value.IsPassage)
            .FirstOrDefault(row => row.Value.IsPassage);
        if (blocked != null && passage != null)
        {
            var days = (passage.On - blocked.On).Ticks / (decimal)TimeSpan.TicksPerDay;
            var place = subject.At(passage.On).In(passage.Value.Stage);
            yield return subject.Adds(Part.BlockedDays, place, days);
        }
    }

    /// <summary>Placed by the first passage; one override among the passages makes the opportunity overridden.</summary>
    private static IEnumerable<Contribution> Closed(
        Subject subject,
        IReadOnlyList<Change<GateAttempt>> attempts
    )
    {
        var passages = attempts.Where(row => row.Value.IsPassage).ToList();
        if (passages.Count == 0 || subject.Journey.FinalClose == null)
        {
            yield break;
        }
        var place = subject.At(passages[0].On).In(passages[0].Value.Stage);
        var isOverridden = passages.Any(row => row.Value.Verdict == GateVerdict.Overridden);
        yield return subject.Adds(isOverridden ? Part.OverriddenClosed : Part.CleanClosed, place);
        if (subject.Journey.IsWon)
        {
            yield return subject.Adds(isOverridden ? Part.OverriddenWon : Part.CleanWon, place);
        }
    }
}
