using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Cli.Loading.Histories;

/// <summary>How one value of an opportunity changed: from a beginning, by its changes, to what the row has.</summary>
/// <param name="Start">What it was at the creation.</param>
/// <param name="Changes">Local times with the value after, in order.</param>
internal sealed record ValueHistory(string Start, IReadOnlyList<(DateTime On, string To)> Changes)
{
    /// <summary>Puts it together.</summary>
    /// <param name="entries">The changes of this value in order of time.</param>
    /// <param name="now">What the row has, written as the entries have it.</param>
    /// <param name="tally">Takes notes.</param>
    /// <param name="rejects">Takes what does not fit.</param>
    public static ValueHistory Of(
        IReadOnlyList<HistoryEntry> entries,
        string now,
        LoadTally tally,
        EntryRejects rejects
    )
    {
        if (entries.Count == 0)
        {
            return new ValueHistory(now, []);
        }
        var changes = new List<(DateTime, string)>();
        HistoryEntry? previous = null;
        foreach (var entry in entries)
        {
            if (previous?.Repeats(entry) == true)
            {
                rejects.Add(entry, $"The row repeats line {previous.Line}");
                continue;
            }
            tally.NoteIf(previous is not null && previous.To != entry.From, Notes.ChangesHaveGaps);
            changes.Add((entry.On, entry.To));
            previous = entry;
        }
        if (previous!.To != now)
        {
            tally.Note(Notes.ChangesEndElsewhere);
            changes.Add((previous.On, now));
        }
        return new ValueHistory(entries[0].From, changes);
    }
}
