using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Cli.Loading.Histories;

/// <summary>The history rows of one opportunity that do not fit and are left out.</summary>
internal sealed class EntryRejects(LoadTally tally)
{
    private readonly HashSet<HistoryEntry> _entries = [];

    /// <summary>Leaves a row out.</summary>
    /// <param name="entry">The row.</param>
    /// <param name="reason">A sentence without a full stop.</param>
    public void Add(HistoryEntry entry, string reason)
    {
        _entries.Add(entry);
        tally.Reject(entry.Rejected(reason));
    }

    /// <summary>How many rows of each file are left in.</summary>
    public Dictionary<string, long> Kept(IEnumerable<HistoryEntry> entries) =>
        entries
            .Where(entry => !_entries.Contains(entry))
            .GroupBy(entry => entry.File)
            .ToDictionary(file => file.Key, file => file.LongCount());
}
