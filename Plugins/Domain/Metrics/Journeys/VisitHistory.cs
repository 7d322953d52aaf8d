using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Ledgers;

namespace Crm.SalesProcess.Domain.Metrics.Journeys;

/// <summary>Turns ledger rows into the visits that measures read: cut at an instant, then joined (rules R2, R6).</summary>
public static class VisitHistory
{
    /// <summary>A plain move there and back within less than this is a mis-click: 299 s is one, 300 s is none.</summary>
    public static readonly TimeSpan MisclickLimit = TimeSpan.FromSeconds(300);

    /// <summary>The visits begun before an instant, in order; exits at that instant or later are not known yet.</summary>
    /// <exception cref="ArgumentException">A row names an unknown version or stage.</exception>
    public static IReadOnlyList<Visit> AsOf(OpportunityLedger ledger, ProcessVersions process, DateTime asOf)
    {
        var visits = new List<Visit>();
        VisitExit? previous = null;
        foreach (var row in ledger.Visits.TakeWhile(row => row.Entry.On < asOf))
        {
            var known = row.Exit?.On < asOf ? row : new StageVisit(row.Sequence, row.At, row.Entry, null);
            visits.Add(new Visit(EntryAfter(previous), known, process[row.At.Version]));
            previous = known.Exit;
        }
        return WithoutMisclicks(WithoutMigrations(visits));
    }

    /// <summary>Joins what a migration split inside one stage: such a migration ends no visit (rule R6).</summary>
    public static IReadOnlyList<Visit> WithoutMigrations(IEnumerable<Visit> visits)
    {
        var joined = new List<Visit>();
        foreach (var visit in visits)
        {
            var last = joined.LastOrDefault();
            if (visit.EntryKind == EntryKind.Migration && last != null && last.Stage == visit.Stage)
            {
                joined[joined.Count - 1] = last.JoinedWith(visit);
            }
            else
            {
                joined.Add(visit);
            }
        }
        return joined;
    }

    /// <summary>
    /// A→B→A by plain moves with B shorter than <see cref="MisclickLimit"/> becomes one visit of A, left to right
    /// until nothing changes (rule R2). Doing it twice changes nothing.
    /// </summary>
    public static IReadOnlyList<Visit> WithoutMisclicks(IEnumerable<Visit> visits)
    {
        var left = visits.ToList();
        var index = 0;
        while (index + 2 < left.Count)
        {
            if (IsMisclick(left[index], left[index + 1], left[index + 2]))
            {
                left[index] = left[index].JoinedWith(left[index + 2]);
                left.RemoveRange(index + 1, 2);
                index = 0;
            }
            else
            {
                index++;
            }
        }
        return left;
    }

    private static bool IsMisclick(Visit before, Visit between, Visit after) =>
        before.Stage == after.Stage
        && before.Stage != between.Stage
        && between.EntryKind == EntryKind.Move
        && after.EntryKind == EntryKind.Move
        && after.Entered - between.Entered < MisclickLimit;

    private static EntryKind EntryAfter(VisitExit? exit) =>
        exit switch
        {
            null => EntryKind.Start,
            { IsClose: true } => EntryKind.Reopen,
            { IsLeave: true } => EntryKind.Return,
            { IsMove: true } => EntryKind.Move,
            _ => EntryKind.Migration,
        };
}
