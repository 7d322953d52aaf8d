using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>Keeps count of every row of every file while several threads load.</summary>
/// <param name="rejects">Where rejections go.</param>
public sealed class LoadTally(RejectsFile rejects)
{
    private const int MostShown = 100;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, FileTally> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _notes = new(StringComparer.Ordinal);
    private readonly List<Rejection> _shown = [];

    /// <summary>Counts a row, or some.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="counted">Adds to the counts.</param>
    public void Count(string file, Func<FileTally, FileTally> counted)
    {
        lock (_lock)
        {
            _files[file] = counted(_files.GetValueOrDefault(file) ?? new FileTally());
        }
    }

    /// <summary>Notes what was assumed or is remarkable.</summary>
    /// <param name="note">A sentence that several rows can share.</param>
    /// <param name="rows">How many rows it concerns.</param>
    public void Note(string note, long rows = 1)
    {
        lock (_lock)
        {
            _notes[note] = _notes.GetValueOrDefault(note) + rows;
        }
    }

    /// <summary>Notes something of one row where it is so.</summary>
    public void NoteIf(bool isSo, string note)
    {
        if (isSo)
        {
            Note(note);
        }
    }

    /// <summary>Leaves out one row, for one reason or several.</summary>
    public void Reject(IReadOnlyCollection<Rejection> reasons)
    {
        lock (_lock)
        {
            foreach (var reason in reasons)
            {
                rejects.Add(reason);
            }
            _shown.AddRange(reasons.Take(MostShown - _shown.Count));
        }
        Count(reasons.First().File, tally => tally with { Rejected = tally.Rejected + 1 });
    }

    /// <summary>Leaves out one row.</summary>
    public void Reject(Rejection reason) => Reject([reason]);

    /// <summary>The counts as they are now.</summary>
    /// <param name="main">Name of the opportunity file.</param>
    /// <param name="asOf">First day that the files know nothing about.</param>
    /// <param name="isComplete">Whether the load came to its end.</param>
    public LoadResult Result(string main, DateTime asOf, bool isComplete)
    {
        lock (_lock)
        {
            var opportunities = _files.GetValueOrDefault(main) ?? new FileTally();
            return new LoadResult(
                asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                opportunities.Read,
                opportunities.Loaded,
                opportunities.Changed,
                opportunities.Unchanged,
                _files.Values.Sum(file => file.Rejected),
                isComplete,
                new SortedDictionary<string, FileTally>(_files, StringComparer.Ordinal),
                [.. _shown],
                new SortedDictionary<string, long>(_notes, StringComparer.Ordinal),
                rejects.Path
            );
        }
    }
}
